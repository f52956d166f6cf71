/** Commands about reports; knows what a command is. */
package dev.logsift.command.report;
