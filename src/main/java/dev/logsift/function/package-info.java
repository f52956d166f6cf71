/** The SQL functions that Logsift adds, one class each; knows patterns, but not how Spark calls them. */
package dev.logsift.function;
