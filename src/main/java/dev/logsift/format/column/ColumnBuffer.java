package dev.logsift.format.column;

/** The values of one column of a batch. */
public sealed interface ColumnBuffer permits TextColumn, LongColumn, DoubleColumn {
    void setNull(int row);

    boolean isNull(int row);

    /** Takes over the first value of a column of the same type. */
    void copy(ColumnBuffer one, int row);
}
