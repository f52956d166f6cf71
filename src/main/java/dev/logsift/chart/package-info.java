/** Results drawn with characters; knows results and screens. */
package dev.logsift.chart;
