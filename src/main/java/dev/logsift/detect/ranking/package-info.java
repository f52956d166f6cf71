/**
 * What rules found becomes findings: folded, rated by tactics, put in order, told in context; knows nothing of Spark.
 */
package dev.logsift.detect.ranking;
