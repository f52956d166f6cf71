package dev.logsift.session.load;

import java.util.OptionalLong;

/**
 * Which line of a file is meant.
 *
 * @param offset the byte to count from
 * @param number the line, 1 for the one at the offset; without it, the first one that is neither blank nor a header
 */
public record LineWanted(long offset, OptionalLong number) {
    /** The first line with something in it. */
    public static final LineWanted FIRST = new LineWanted(0, OptionalLong.empty());

    /** A line by its number from 1, as editors count. */
    public static LineWanted numbered(long number) {
        return new LineWanted(0, OptionalLong.of(number));
    }

    /** The line at a byte, as {@code _offset} and the rejects have it. */
    public static LineWanted at(long offset) {
        return new LineWanted(offset, OptionalLong.of(1));
    }
}
