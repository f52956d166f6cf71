package dev.logsift.format;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.DoubleColumn;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import java.io.Serializable;

/** A column that a format does not write but that is one of its columns less another; times differ by seconds. */
public record Difference(LogColumn column, LogColumn minuend, LogColumn subtrahend) implements Serializable {
    private static final double MICROS_PER_SECOND = 1e6;

    /** Has the two columns filled that the difference is of, if it is wanted itself. */
    void prepare(RecordBatch batch) {
        if (batch.column(column.name()).isPresent()) {
            batch.fill(minuend);
            batch.fill(subtrahend);
        }
    }

    /** What works it out for each row, or null where it is not wanted. */
    RowFinisher finisher(RecordBatch batch) {
        ColumnBuffer target = batch.column(column.name()).orElse(null);
        if (target == null) {
            return null;
        }
        LongColumn from = batch.number(minuend.name());
        LongColumn less = batch.number(subtrahend.name());
        return row -> {
            if (from.isNull(row) || less.isNull(row)) {
                target.setNull(row);
            } else if (target instanceof LongColumn number) {
                number.set(row, from.get(row) - less.get(row));
            } else {
                ((DoubleColumn) target).set(row, (from.get(row) - less.get(row)) / MICROS_PER_SECOND);
            }
        };
    }
}
