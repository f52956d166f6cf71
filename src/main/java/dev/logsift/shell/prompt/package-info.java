/**
 * JLine's line editor with Logsift's history, keys and completion; knows commands, completion and colours, but runs
 * nothing.
 */
package dev.logsift.shell.prompt;
