/** What describe says of a table: values, times, rejects; knows the session and asks the engine. */
package dev.logsift.profile;
