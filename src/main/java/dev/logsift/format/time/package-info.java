/** Decoders of times in all the ways that logs write them; knows how other values are decoded. */
package dev.logsift.format.time;
