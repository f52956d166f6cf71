/** Commands about the shell itself: settings, scripts, history, help, leaving; knows what a command is. */
package dev.logsift.command.shell;
