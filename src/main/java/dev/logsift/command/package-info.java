/** What a command is, how one is found by its name, and what is wrong with its arguments; knows no command. */
package dev.logsift.command;
