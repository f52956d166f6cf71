/** The prompt and the run without one: reads statements, runs them, writes their results; knows all rooms below it. */
package dev.logsift.shell;
