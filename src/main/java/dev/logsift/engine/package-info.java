/** The one door to Spark, as interfaces and plain values; knows nothing of Spark itself. */
package dev.logsift.engine;
