package dev.logsift.format.field;

import dev.logsift.format.column.LogType;

/** How a field is spelt in a log, and so how its bytes become the value of a column. */
public enum FieldKind {
    /** Text as it stands. */
    TEXT(LogType.STRING),
    /** Text with {@code +} for blanks, as IIS writes it. */
    PLUS_TEXT(LogType.STRING),
    /** Text with {@code %20} for blanks, as CloudFront writes it. */
    URL_TEXT(LogType.STRING),
    /** Text of several values with {@code , } or {@code  : } between them, as nginx writes it of the upstreams it asked. */
    LIST(LogType.STRING),
    /** An address, or a comma list of them of which the first is the client's and the others are the proxies it came by. */
    CLIENT(LogType.STRING),
    /** An address with a port behind it, or without one. */
    ADDRESS_PORT(LogType.STRING),
    /** An address with a port always behind it, also where an IPv6 address stands without brackets. */
    ADDRESS_AND_PORT(LogType.STRING),
    /** An address with a port behind it; for ICMP the message's {@code type.code} in place of the port. */
    ADDRESS_PORT_OR_ICMP(LogType.STRING),
    /** The name of a protocol, made upper case, or its number. */
    PROTOCOL(LogType.STRING),
    /** TCP flags as letters, or as a number that begins with {@code 0x}. */
    TCP_FLAGS(LogType.STRING),
    /** TCP flags as a decimal number. */
    TCP_FLAGS_DECIMAL(LogType.STRING),
    /** TCP flags as a hexadecimal number. */
    TCP_FLAGS_HEXADECIMAL(LogType.STRING),
    /** A request line: {@code METHOD TARGET [PROTOCOL]}. */
    REQUEST(LogType.STRING),
    /** A request target, whose path and query are columns too. */
    TARGET(LogType.STRING),
    /** A query string with its leading question mark, as Apache's {@code %q} writes it. */
    QUERY(LogType.STRING),
    /** A whole number. */
    INTEGER(LogType.BIGINT),
    /** A whole number; a negative one says that there is none. */
    NATURAL(LogType.BIGINT),
    /** A number with an optional decimal suffix: {@code 1.2 M} is 1200000. */
    COUNT(LogType.BIGINT),
    /** A number with an optional fraction. */
    DECIMAL(LogType.DOUBLE),
    /** Seconds with an optional fraction, or {@code hh:mm:ss.mmm}, as seconds. */
    CLOCK_DURATION(LogType.DOUBLE),
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
    /** A part of a request's duration in seconds; the parts together are {@code duration_us}. */
    SECONDS_PART(LogType.DOUBLE),
    /** A duration in milliseconds, with an optional fraction, kept as microseconds. */
    MILLISECONDS(LogType.BIGINT),
    /** A duration in nanoseconds, kept as microseconds. */
    NANOSECONDS(LogType.BIGINT),
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
    /** ISO 8601, {@code 2011/08/10 09:46:59.607825}, the common log's time, or a number of seconds, milliseconds, microseconds or nanoseconds since 1970. */
    TIME(LogType.TIMESTAMP),
    /** A time in a {@code strftime} layout. */
    TIME_LAYOUT(LogType.TIMESTAMP),
    /** The day of a time whose time of day is a field of its own. */
    DATE(LogType.TIMESTAMP),
    /** The time of day of a time whose day is a field of its own. */
    TIME_OF_DAY(LogType.TIMESTAMP),
    /** Text between other fields that no column is made of. */
    IGNORED(LogType.STRING);

    private final LogType type;

    FieldKind(LogType type) {
        this.type = type;
    }

    /** Whether any bytes will do, so that no line is rejected for the sake of such a field. */
    boolean isAnything() {
        return switch (this) {
            case TEXT, LIST, PLUS_TEXT, URL_TEXT, CLIENT, REQUEST, TARGET, QUERY, IGNORED -> true;
            default -> false;
        };
    }

    /** The type of a column of the format's own that is spelt so. */
    public LogType type() {
        return type;
    }
}
