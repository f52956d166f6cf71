package dev.logsift.format;

/** How a field is spelt in a log, and so how its bytes become the value of a column. */
public enum FieldKind {
    /** Text as it stands. */
    TEXT(LogType.STRING),
    /** A word that is made upper case, such as a protocol. */
    UPPER(LogType.STRING),
    /** A request line: {@code METHOD TARGET [PROTOCOL]}. */
    REQUEST(LogType.STRING),
    /** A request target, whose path and query are columns too. */
    TARGET(LogType.STRING),
    /** A query string with its leading question mark, as Apache's {@code %q} writes it. */
    QUERY(LogType.STRING),
    /** A whole number. */
    INTEGER(LogType.BIGINT),
    /** A number with an optional decimal suffix: {@code 1.2 M} is 1200000. */
    COUNT(LogType.BIGINT),
    /** A number with an optional fraction. */
    DECIMAL(LogType.DOUBLE),
    /** A port. */
    PORT(LogType.INT),
    /** A port; for ICMP the message's {@code type.code}, as NetFlow exporters write it. */
    PORT_OR_ICMP(LogType.INT),
    /** A port; for ICMP the message's type, as Zeek writes it. */
    PORT_OR_ICMP_TYPE(LogType.INT),
    /** A port; for ICMP the message's code, as Zeek writes it. */
    PORT_OR_ICMP_CODE(LogType.INT),
    /** A duration in seconds, with an optional fraction, kept as microseconds. */
    SECONDS(LogType.BIGINT),
    /** A duration in milliseconds, with an optional fraction, kept as microseconds. */
    MILLISECONDS(LogType.BIGINT),
    /** Seconds since 1970, with an optional fraction. */
    EPOCH_SECONDS(LogType.TIMESTAMP),
    /** Milliseconds since 1970. */
    EPOCH_MILLISECONDS(LogType.TIMESTAMP),
    /** Microseconds since 1970. */
    EPOCH_MICROSECONDS(LogType.TIMESTAMP),
    /** {@code 10/Oct/2000:13:55:36 -0700}. */
    COMMON_LOG_TIME(LogType.TIMESTAMP),
    /** {@code [10/Oct/2000:13:55:36 -0700]}, with its brackets, as Apache's {@code %t} writes it. */
    BRACKETED_COMMON_LOG_TIME(LogType.TIMESTAMP),
    /** {@code 2017-03-15 00:01:16.632} or ISO 8601 with {@code T} and a zone. */
    ISO_TIME(LogType.TIMESTAMP),
    /** Text between other fields that no column is made of. */
    IGNORED(LogType.STRING);

    private final LogType type;

    FieldKind(LogType type) {
        this.type = type;
    }

    /** The type of a column of the format's own that is spelt so. */
    LogType type() {
        return type;
    }
}
