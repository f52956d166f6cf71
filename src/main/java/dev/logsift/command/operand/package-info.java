/** What can stand for an operand of a command, for completion; knows the session, but no command. */
package dev.logsift.command.operand;
