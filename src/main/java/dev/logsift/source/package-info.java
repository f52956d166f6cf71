/** Spark's data source for logs: schemas, scans, batches of columns; knows files, filters and times of lines. */
package dev.logsift.source;
