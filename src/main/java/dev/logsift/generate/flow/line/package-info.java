/** One class for each format of flow records that logs are generated in; knows conversations. */
package dev.logsift.generate.flow.line;
