package dev.logsift.output;

import dev.logsift.engine.Rows;
import java.util.Iterator;
import java.util.List;

/** Rows that know how many of them were taken. */
public final class CountingRows implements Rows {
    private final Rows rows;
    private long count;

    public CountingRows(Rows rows) {
        this.rows = rows;
    }

    public long count() {
        return count;
    }

    @Override
    public Iterator<List<Object>> iterator() {
        Iterator<List<Object>> iterator = rows.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public List<Object> next() {
                List<Object> row = iterator.next();
                count++;
                return row;
            }
        };
    }
}
