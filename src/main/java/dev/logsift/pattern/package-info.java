/**
 * Lists of patterns as YAML, proven by their samples, and looking for many at once; alone knows the engine of regular
 * expressions.
 */
package dev.logsift.pattern;
