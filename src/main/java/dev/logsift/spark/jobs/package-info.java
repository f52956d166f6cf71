/**
 * Running work on Spark: stopping it, limiting its time, counting its jobs, waiting for it at the end; knows how
 * errors are worded.
 */
package dev.logsift.spark.jobs;
