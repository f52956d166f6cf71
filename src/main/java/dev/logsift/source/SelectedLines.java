package dev.logsift.source;

import dev.logsift.source.file.LineBlocks;
import dev.logsift.source.filter.LineSearch;
import dev.logsift.source.time.PartTimes;
import java.io.Closeable;
import java.io.IOException;

/** The lines of a part of a file that may be rows of interest: others are passed over, many at a time. */
final class SelectedLines implements Closeable {
    private final LineBlocks lines;
    private final LineSearch search;
    private final PartTimes times;

    static SelectedLines all(LineBlocks lines) throws IOException {
        return new SelectedLines(lines, LineSearch.none(), PartTimes.NONE);
    }

    SelectedLines(LineBlocks lines, LineSearch search, PartTimes times) throws IOException {
        this.lines = lines;
        this.search = search;
        this.times = times;
        lines.skipTo(times.goOnFrom(lines.offset()));
        search.startBlock(lines.unread());
    }

    /** Goes to the next line; false if the block holds no more whole lines of interest. */
    boolean next() {
        if (search.isWorthwhile()) {
            times.overlook();
            lines.skipLinesWithout(search);
        }
        return lines.next();
    }

    /** Reads on; lines handed out before are void. False if this part has no more bytes. */
    boolean refill() throws IOException {
        long offset = lines.offset();
        lines.skipTo(times.goOnFrom(offset));
        if (lines.refill()) {
            search.startBlock(lines.unread());
            return true;
        }
        times.finish(lines.offset());
        return false;
    }

    LineBlocks lines() {
        return lines;
    }

    PartTimes times() {
        return times;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
