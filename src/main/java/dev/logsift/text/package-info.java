/** Errors for people, suggestions, YAML, sizes and counts in words; knows nothing of Logsift. */
package dev.logsift.text;
