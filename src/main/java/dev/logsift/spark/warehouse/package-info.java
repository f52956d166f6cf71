/** Writing stored tables, all or nothing; knows jobs, rows and the metastore. */
package dev.logsift.spark.warehouse;
