/** Cleaning a table and storing it, all or nothing; knows the session and the warehouse. */
package dev.logsift.storage;
