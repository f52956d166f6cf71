/**
 * The text of log files: on which file system, how compressed, in blocks of whole lines, and what is no log at all;
 * knows nothing of Spark's queries.
 */
package dev.logsift.source.file;
