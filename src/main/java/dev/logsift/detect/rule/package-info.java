/** Which rules are to run, which can, and running them side by side; knows findings, but not what becomes of them. */
package dev.logsift.detect.rule;
