package dev.logsift.format.column;

/** Whole numbers: integers, counts, and timestamps as microseconds since 1970. */
public final class LongColumn implements ColumnBuffer {
    private final long[] values;
    private final boolean[] nulls;

    LongColumn(int capacity) {
        values = new long[capacity];
        nulls = new boolean[capacity];
    }

    public void set(int row, long value) {
        values[row] = value;
        nulls[row] = false;
    }

    @Override
    public void setNull(int row) {
        nulls[row] = true;
    }

    @Override
    public boolean isNull(int row) {
        return nulls[row];
    }

    public long get(int row) {
        return values[row];
    }

    @Override
    public void copy(ColumnBuffer one, int row) {
        if (one.isNull(0)) {
            setNull(row);
        } else {
            set(row, ((LongColumn) one).get(0));
        }
    }
}
