/** Findings against labels: precision, recall, time to detect; knows findings, but nothing of Spark. */
package dev.logsift.detect.score;
