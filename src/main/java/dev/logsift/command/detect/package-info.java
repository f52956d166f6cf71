/** Commands about rules and findings; knows what a command is. */
package dev.logsift.command.detect;
