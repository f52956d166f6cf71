/** The program's entry, which alone ends the process. */
package dev.logsift;
