/**
 * Names in SQL, checked before Spark asks its metastore, and what Spark throws in words for people; knows where the
 * metastore is.
 */
package dev.logsift.spark.names;
