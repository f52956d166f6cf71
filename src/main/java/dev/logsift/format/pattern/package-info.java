/**
 * Formats given as Apache's LogFormat or nginx's log_format, and the parsers of their lines; knows what a format is.
 */
package dev.logsift.format.pattern;
