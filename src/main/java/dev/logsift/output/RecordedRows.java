package dev.logsift.output;

import dev.logsift.engine.Rows;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Rows that know how many of them were taken, and which: they are kept as long as they are few. */
public final class RecordedRows implements Rows {
    private final Rows rows;
    private final int most;
    private final List<List<Object>> kept = new ArrayList<>();
    private long count;
    private boolean ended;

    /** @param most how many rows are kept at most */
    public RecordedRows(Rows rows, int most) {
        this.rows = rows;
        this.most = most;
    }

    public long count() {
        return count;
    }

    /** The rows that were taken. */
    public List<List<Object>> kept() {
        return List.copyOf(kept);
    }

    /** Whether all rows that there are were taken and kept. */
    public boolean isWhole() {
        return ended && count == kept.size();
    }

    @Override
    public Iterator<List<Object>> iterator() {
        return recorded(rows.iterator(), Long.MAX_VALUE);
    }

    @Override
    public Iterator<List<Object>> first(int limit) {
        return recorded(rows.first(limit), limit);
    }

    private Iterator<List<Object>> recorded(Iterator<List<Object>> iterator, long limit) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                boolean more = iterator.hasNext();
                ended = !more && count < limit;
                return more;
            }

            @Override
            public List<Object> next() {
                List<Object> row = iterator.next();
                count++;
                if (kept.size() < most) {
                    kept.add(row);
                }
                return row;
            }
        };
    }
}
