/** Programs that page through a long answer, and when one is wanted; knows the terminal. */
package dev.logsift.shell.pager;
