package dev.logsift.format.column;

/** Fractional numbers. */
public final class DoubleColumn implements ColumnBuffer {
    private final double[] values;
    private final boolean[] nulls;

    DoubleColumn(int capacity) {
        values = new double[capacity];
        nulls = new boolean[capacity];
    }

    public void set(int row, double value) {
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

    public double get(int row) {
        return values[row];
    }

    @Override
    public void copy(ColumnBuffer one, int row) {
        if (one.isNull(0)) {
            setNull(row);
        } else {
            set(row, ((DoubleColumn) one).get(0));
        }
    }
}
