/**
 * Queries, rules and views as files: headers, parameters, search path, order of views; knows nothing of who runs them.
 */
package dev.logsift.library;
