/** What a format says of a field, and the decoder that follows from it; knows all decoders, but no format. */
package dev.logsift.format.field;
