/**
 * Detecting: all rules that can run on a table, and findings as tables; knows how rules run, are ranked and allowed.
 */
package dev.logsift.detect;
