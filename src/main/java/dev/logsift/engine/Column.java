package dev.logsift.engine;

/**
 * A column of a result.
 *
 * @param sqlType the type as SQL spells it, such as {@code BIGINT}
 * @param whenNarrow what a table does with its text on a terminal that is too narrow
 */
public record Column(String name, Type type, String sqlType, WhenNarrow whenNarrow) {
    /** What becomes of text that a terminal has too little room for. */
    public enum WhenNarrow {
        CUT,
        WRAPPED,
        LEFT_OUT
    }

    public Column(String name, Type type, String sqlType) {
        this(name, type, sqlType, WhenNarrow.CUT);
    }

    public static Column text(String name) {
        return new Column(name, Type.STRING, "STRING");
    }

    /** Sentences, which go on in the next line. */
    public static Column prose(String name) {
        return new Column(name, Type.STRING, "STRING", WhenNarrow.WRAPPED);
    }

    /** Text that is there only where the other columns leave room for it. */
    public static Column minor(String name) {
        return new Column(name, Type.STRING, "STRING", WhenNarrow.LEFT_OUT);
    }

    public boolean isProse() {
        return whenNarrow == WhenNarrow.WRAPPED;
    }

    public boolean isMinor() {
        return whenNarrow == WhenNarrow.LEFT_OUT;
    }

    public static Column integer(String name) {
        return new Column(name, Type.INTEGER, "BIGINT");
    }

    public static Column number(String name) {
        return new Column(name, Type.DOUBLE, "DOUBLE");
    }

    public static Column timestamp(String name) {
        return new Column(name, Type.TIMESTAMP, "TIMESTAMP");
    }
}
