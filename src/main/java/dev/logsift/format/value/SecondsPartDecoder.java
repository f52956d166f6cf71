package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.DoubleColumn;
import dev.logsift.format.column.LongColumn;

/** Reads one of the parts of a request's duration, and adds it to the whole. A negative part says that there is none. */
public final class SecondsPartDecoder implements FieldDecoder {
    private final DoubleColumn part;
    private final LongColumn whole;
    private final boolean first;
    private final LineOutcome notANumber;

    /** @param first whether the whole begins with this part */
    public SecondsPartDecoder(String name, DoubleColumn part, LongColumn whole, boolean first) {
        this.part = part;
        this.whole = whole;
        this.first = first;
        this.notANumber = LineOutcome.reject(name + " is not a number");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        boolean absent = Absent.is(bytes, start, end);
        double seconds = absent ? -1 : DecimalDecoder.parse(bytes, start, end);
        if (Double.isNaN(seconds) || seconds > Integer.MAX_VALUE) {
            return notANumber;
        }
        if (part != null && seconds >= 0) {
            part.set(row, seconds);
        } else if (part != null) {
            part.setNull(row);
        }
        if (whole != null) {
            add(seconds, row);
        }
        return null;
    }

    private void add(double seconds, int row) {
        boolean none = first || whole.isNull(row);
        if (seconds >= 0) {
            whole.set(row, (none ? 0 : whole.get(row)) + Math.round(seconds * 1e6));
        } else if (first) {
            whole.setNull(row);
        }
    }
}
