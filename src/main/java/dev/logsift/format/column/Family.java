package dev.logsift.format.column;

import static dev.logsift.format.column.LogType.BIGINT;
import static dev.logsift.format.column.LogType.DOUBLE;
import static dev.logsift.format.column.LogType.INT;
import static dev.logsift.format.column.LogType.STRING;
import static dev.logsift.format.column.LogType.TIMESTAMP;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of record with canonical columns: the same names and types whatever format a file is in. */
public enum Family {
    /** HTTP requests. */
    ACCESS(
            column("ts", TIMESTAMP),
            column("client", STRING),
            column("ident", STRING),
            column("user_name", STRING),
            column("method", STRING),
            column("target", STRING),
            column("path", STRING),
            column("query", STRING),
            column("protocol", STRING),
            column("status", INT),
            column("bytes", BIGINT),
            column("referrer", STRING),
            column("agent", STRING),
            column("host", STRING),
            column("duration_us", BIGINT)),
    /** Network flows. */
    FLOW(
            column("ts", TIMESTAMP),
            column("duration_s", DOUBLE),
            column("proto", STRING),
            column("src_ip", STRING),
            column("src_port", INT),
            column("dst_ip", STRING),
            column("dst_port", INT),
            column("packets", BIGINT),
            column("bytes", BIGINT),
            column("packets_back", BIGINT),
            column("bytes_back", BIGINT),
            column("flows", BIGINT),
            column("flags", STRING),
            column("state", STRING),
            column("tos", INT),
            column("icmp_type", INT),
            column("icmp_code", INT),
            column("label", STRING),
            column("attack_type", STRING),
            column("attack_id", STRING),
            column("attack_description", STRING));

    /** What every loaded table has behind all others: where a line is, and the line itself. */
    public static final List<LogColumn> LINE_COLUMNS =
            List.of(column("_file", STRING), column("_offset", BIGINT), column("_raw", STRING));

    private final List<LogColumn> columns;

    Family(LogColumn... columns) {
        this.columns = List.of(columns);
    }

    /** The word in commands, folders and view names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The short name of the Spark data source that reads this family. */
    public String provider() {
        return word() + "_log";
    }

    /** The canonical columns, in order. */
    public List<LogColumn> columns() {
        return columns;
    }

    /** The family that commands and folders call by this word. */
    public static Optional<Family> named(String word) {
        return Arrays.stream(values())
                .filter(family -> family.word().equals(word))
                .findFirst();
    }

    private static LogColumn column(String name, LogType type) {
        return new LogColumn(name, type);
    }
}
