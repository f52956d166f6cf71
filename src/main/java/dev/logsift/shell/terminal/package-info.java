/**
 * What a run has of the outside: streams, the terminal's size and state, messages, the line that says how far work is.
 */
package dev.logsift.shell.terminal;
