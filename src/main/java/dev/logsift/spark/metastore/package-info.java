/** Where the names of stored tables are kept, and which processes hold it; knows nothing else of Spark's. */
package dev.logsift.spark.metastore;
