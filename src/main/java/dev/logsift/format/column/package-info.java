/** The columns of the families, and the room that a batch has for their values; knows bytes only. */
package dev.logsift.format.column;
