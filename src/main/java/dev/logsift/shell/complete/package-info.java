/** What Tab offers, by where the cursor is in SQL or a command; knows the session and the kinds of operands. */
package dev.logsift.shell.complete;
