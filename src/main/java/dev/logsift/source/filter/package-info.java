/** Conditions that a query has on rows, as far as the reader can use them; knows lines and columns, not files. */
package dev.logsift.source.filter;
