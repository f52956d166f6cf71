/**
 * The engine over a Spark session: starting it, its settings and functions, and one class that everything above asks;
 * knows all rooms below it.
 */
package dev.logsift.spark;
