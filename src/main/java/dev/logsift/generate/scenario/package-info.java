/** Scenarios as YAML files; knows attacks by the names that scenarios call them. */
package dev.logsift.generate.scenario;
