/** Spark's rows, columns and schemas as plain values and back; knows that asking for rows is a job. */
package dev.logsift.spark.rows;
