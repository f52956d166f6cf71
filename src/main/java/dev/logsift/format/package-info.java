/** What a format is, and what parsers of all formats have in common; knows fields, but not which formats there are. */
package dev.logsift.format;
