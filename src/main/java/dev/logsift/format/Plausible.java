package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.TextColumn;
import java.io.Serializable;
import java.util.regex.Pattern;

/** What values of a column speak for a format: a duration of 3 is of seconds rather than of microseconds. */
public sealed interface Plausible extends Serializable {
    boolean holds(ColumnBuffer column, int row);

    /** A number in a range; there must be one. */
    record Range(long least, long most) implements Plausible {
        @Override
        public boolean holds(ColumnBuffer column, int row) {
            if (column.isNull(row)) {
                return false;
            }
            long value = ((LongColumn) column).get(row);
            return value >= least && value <= most;
        }
    }

    /** Text of a certain look; an absent one speaks against nothing. */
    record Look(Pattern pattern) implements Plausible {
        @Override
        public boolean holds(ColumnBuffer column, int row) {
            return column.isNull(row)
                    || pattern.matcher(new String(((TextColumn) column).copy(row), UTF_8))
                            .matches();
        }
    }
}
