/** One class for each format of web servers that logs are generated in; knows requests. */
package dev.logsift.generate.access.line;
