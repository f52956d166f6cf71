/**
 * Text made fit for a screen: hostile characters shown, widths measured, places marked by a caret; knows nothing of
 * results.
 */
package dev.logsift.output.text;
