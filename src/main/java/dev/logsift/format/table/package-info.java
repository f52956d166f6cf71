/**
 * Formats of named or numbered columns: delimited, CSV and JSON, and how columns are known by their names; knows what
 * a format is.
 */
package dev.logsift.format.table;
