/** Commands about logs: loading, describing, choosing, storing and generating them; knows what a command is. */
package dev.logsift.command.log;
