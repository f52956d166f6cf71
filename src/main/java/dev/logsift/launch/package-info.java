/**
 * One run of the program: its options, its log, the engine's start, and what it is given to do; knows everything but
 * Main.
 */
package dev.logsift.launch;
