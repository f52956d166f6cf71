/** One printer for each output format; knows results, and text made fit for a screen. */
package dev.logsift.output;
