/**
 * Formats as YAML files: reading them, proving them by their samples, finding them by name; knows every kind of
 * format.
 */
package dev.logsift.format.file;
