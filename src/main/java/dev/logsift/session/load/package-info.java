/**
 * From paths to tables: choosing formats, opening text and columnar files, which table is the current one; knows
 * engine, formats and settings.
 */
package dev.logsift.session.load;
