/** Work that goes on while others wait: the engine's start, jobs watched, Ctrl-C; knows the terminal. */
package dev.logsift.shell.job;
