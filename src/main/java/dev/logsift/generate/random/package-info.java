/** Chance that a seed decides: numbers, ranks, weights, addresses; knows nothing of logs. */
package dev.logsift.generate.random;
