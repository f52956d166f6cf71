package dev.logsift.source.time;

import dev.logsift.format.value.LineOutcome;

/** What the reader of a part of a file knows and learns of the times in it. */
public sealed interface PartTimes permits IndexedTimes, PartTimes.Unknown {
    /** Knows and learns nothing. */
    PartTimes NONE = new Unknown();

    /** The next place at or behind {@code offset}, up to which all was read, where a line of interest may begin. */
    long goOnFrom(long offset);

    /** Looks at a line that was read into a row. */
    void see(LineOutcome outcome, int row);

    /** Says that not every line is read. */
    void overlook();

    /** Says that the part was read up to {@code offset}, and that this is its end. */
    void finish(long offset);

    /** For parts whose times nobody asks for. */
    record Unknown() implements PartTimes {
        @Override
        public long goOnFrom(long offset) {
            return offset;
        }

        @Override
        public void see(LineOutcome outcome, int row) {
            // no time was decoded
        }

        @Override
        public void overlook() {
            // nothing is learnt anyway
        }

        @Override
        public void finish(long offset) {
            // nothing was learnt
        }
    }
}
