/**
 * Text becomes statements, statements become commands or SQL, and those a result; knows commands, but prints nothing.
 */
package dev.logsift.interpreter;
