/**
 * One decoder for each way a value is spelt, and what becomes of a line if it is spelt otherwise; knows columns and
 * bytes.
 */
package dev.logsift.format.value;
