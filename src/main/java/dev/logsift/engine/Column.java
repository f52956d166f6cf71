package dev.logsift.engine;

/**
 * A column of a result.
 *
 * @param sqlType the type as SQL spells it, such as {@code BIGINT}
 */
public record Column(String name, Type type, String sqlType) {
    public static Column text(String name) {
        return new Column(name, Type.STRING, "STRING");
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
