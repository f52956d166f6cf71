/** Which format a file is in, from a sample of its lines; knows what a format is, and how tables name their columns. */
package dev.logsift.format.detect;
