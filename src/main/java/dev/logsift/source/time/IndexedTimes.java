package dev.logsift.source.time;

import dev.logsift.format.column.LongColumn;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.source.file.LogFile;
import dev.logsift.source.filter.TimeRange;
import dev.logsift.source.time.TimeIndex.Stretch;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes over lines that an earlier reader saw to be of other times, and takes down the times of those that are read.
 *
 * <p>A stretch is known only once every line in it was read; what was learnt counts only if the file is still the same when
 * the part has been read to its end.
 */
public final class IndexedTimes implements PartTimes {
    private final LogFile file;
    private final FileState version;
    private final TimeIndex index;
    private final TimeRange wanted;
    private final LongColumn times;
    private final List<Stretch> learnt = new ArrayList<>();
    private long start;
    private long first;
    private long last;
    private boolean complete;

    /**
     * @param offset where the first line begins
     * @param wanted the times of interest
     * @param times the column that holds the times of the rows that are read
     */
    public IndexedTimes(
            LogFile file, FileState version, TimeIndex index, TimeRange wanted, LongColumn times, long offset) {
        this.file = file;
        this.version = version;
        this.index = index;
        this.wanted = wanted;
        this.times = times;
        begin(offset);
    }

    @Override
    public long goOnFrom(long offset) {
        long next = index.skip(offset, wanted);
        if (next > offset || offset - start >= version.stretchBytes()) {
            end(offset);
            begin(next);
        }
        return next;
    }

    /** A line that names the fields of those below it must be read, whatever their times are. */
    @Override
    public void see(LineOutcome outcome, int row) {
        if (outcome.isRow()) {
            if (!times.isNull(row)) {
                long time = times.get(row);
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        } else if (!outcome.isReject()) {
            complete = false;
        }
    }

    @Override
    public void overlook() {
        complete = false;
    }

    @Override
    public void finish(long offset) {
        end(offset);
        begin(offset);
        if (version.isStill(file)) {
            learnt.forEach(index::add);
        }
        learnt.clear();
    }

    private void begin(long offset) {
        start = offset;
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
        complete = true;
    }

    private void end(long offset) {
        if (complete && offset > start) {
            learnt.add(new Stretch(start, offset, new TimeRange(first, last)));
        }
    }
}
