/** The colours of what is typed and of listings; knows how statements are cut, and the words that are known. */
package dev.logsift.shell.highlight;
