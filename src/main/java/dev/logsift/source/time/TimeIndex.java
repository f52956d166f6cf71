package dev.logsift.source.time;

import dev.logsift.source.filter.TimeRange;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which times the parts of a file hold, as scans have seen them: true of every file, whatever order its lines are in. */
public final class TimeIndex {
    private final ConcurrentNavigableMap<Long, Stretch> stretches = new ConcurrentSkipListMap<>();

    /**
     * Some lines that follow one another.
     *
     * @param start the place of the first one's first byte
     * @param end the place behind the last one
     * @param times the range that all times of rows among them are in
     */
    record Stretch(long start, long end, TimeRange times) {}

    /** Learns of lines, unless it knows those already. */
    void add(Stretch stretch) {
        if (stretchAt(stretch.start()) == null) {
            stretches.put(stretch.start(), stretch);
        }
    }

    /** The next place at or behind {@code offset} where a line may begin whose time is in a range. */
    long skip(long offset, TimeRange wanted) {
        long place = offset;
        for (Stretch at = stretchAt(place); at != null && !wanted.meets(at.times()); at = stretchAt(place)) {
            place = at.end();
        }
        return place;
    }

    int size() {
        return stretches.size();
    }

    private Stretch stretchAt(long offset) {
        Map.Entry<Long, Stretch> before = stretches.floorEntry(offset);
        return before != null && offset < before.getValue().end() ? before.getValue() : null;
    }
}
