/** The bytes of lines: searching them, walking over them, undoing how text is written; knows the JDK only. */
package dev.logsift.format.bytes;
