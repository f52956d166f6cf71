/** Events as lines of a log format; knows events. */
package dev.logsift.generate.line;
