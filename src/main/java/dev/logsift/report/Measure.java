package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the values of a column are, and so how a reader wants to see them. */
enum Measure {
    TEXT,
    TIME,
    /** A number that names something, such as a port or a status: never grouped, never rounded. */
    IDENTIFIER,
    COUNT,
    NUMBER,
    BYTES,
    /** A part of one, shown in percent. */
    SHARE,
    /** A number of hundredths already. */
    PERCENT;

    private static final Pattern BYTES_NAME = Pattern.compile("(^|.*_)bytes(_.*|$)");
    private static final Pattern SHARE_NAME = Pattern.compile("(^|.*_)share(_.*|$)");
    private static final Pattern PERCENT_NAME = Pattern.compile("(^|.*_)(percent|pct)(_.*|$)");
    private static final Pattern IDENTIFIER_NAME = Pattern.compile("(^|.*[_ ])(port|status|code|type|tos|year|id)$");

    /**
     * The unit in the query's header says it; else the name does, by Logsift's own convention for columns.
     *
     * @param unit may be empty
     */
    static Measure of(Column column, String unit) {
        if (column.type() == Type.TIMESTAMP) {
            return TIME;
        }
        if (!column.type().isNumeric()) {
            return TEXT;
        }
        String name = unit.isEmpty() ? column.name().toLowerCase(Locale.ROOT) : unit;
        if (BYTES_NAME.matcher(name).matches()) {
            return BYTES;
        }
        if (SHARE_NAME.matcher(name).matches()) {
            return SHARE;
        }
        if (PERCENT_NAME.matcher(name).matches()) {
            return PERCENT;
        }
        if (IDENTIFIER_NAME.matcher(name).matches()) {
            return IDENTIFIER;
        }
        return column.type() == Type.INTEGER ? COUNT : NUMBER;
    }

    /** The CSS classes of its cells. */
    String style() {
        return switch (this) {
            case TEXT, TIME, IDENTIFIER -> word();
            case COUNT, NUMBER, BYTES, SHARE, PERCENT -> "number " + word();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
