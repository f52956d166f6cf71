package dev.logsift.format;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/** What Apache's {@code mod_log_config} directives mean; those without a canonical column get one of their own. */
final class ApacheDirectives {
    private static final Map<String, LogField> DIRECTIVES = Map.ofEntries(
            entry("a", new LogField("client", FieldKind.TEXT)),
            entry("h", new LogField("client", FieldKind.TEXT)),
            entry("l", new LogField("ident", FieldKind.TEXT)),
            entry("u", new LogField("user_name", FieldKind.TEXT)),
            entry("t", new LogField("ts", FieldKind.BRACKETED_COMMON_LOG_TIME)),
            entry("r", new LogField("target", FieldKind.REQUEST)),
            entry("m", new LogField("method", FieldKind.TEXT)),
            entry("U", new LogField("path", FieldKind.TEXT)),
            entry("q", new LogField("query", FieldKind.QUERY)),
            entry("H", new LogField("protocol", FieldKind.TEXT)),
            entry("s", new LogField("status", FieldKind.INTEGER)),
            entry("b", new LogField("bytes", FieldKind.INTEGER)),
            entry("B", new LogField("bytes", FieldKind.INTEGER)),
            entry("I", new LogField("bytes_received", FieldKind.INTEGER)),
            entry("O", new LogField("bytes_sent", FieldKind.INTEGER)),
            entry("S", new LogField("bytes_transferred", FieldKind.INTEGER)),
            entry("v", new LogField("host", FieldKind.TEXT)),
            entry("V", new LogField("host", FieldKind.TEXT)),
            entry("p", new LogField("port", FieldKind.INTEGER)),
            entry("A", new LogField("local_address", FieldKind.TEXT)),
            entry("D", new LogField("duration_us", FieldKind.INTEGER)),
            entry("T", new LogField("duration_us", FieldKind.SECONDS)),
            entry("f", new LogField("file_name", FieldKind.TEXT)),
            entry("k", new LogField("keepalive_requests", FieldKind.INTEGER)),
            entry("L", new LogField("log_id", FieldKind.TEXT)),
            entry("P", new LogField("process_id", FieldKind.TEXT)),
            entry("R", new LogField("handler", FieldKind.TEXT)),
            entry("X", new LogField("connection_status", FieldKind.TEXT)));

    private static final Map<String, LogField> TIMES = Map.of(
            "sec", new LogField("ts", FieldKind.EPOCH_SECONDS),
            "msec", new LogField("ts", FieldKind.EPOCH_MILLISECONDS),
            "usec", new LogField("ts", FieldKind.EPOCH_MICROSECONDS),
            "%d/%b/%Y:%H:%M:%S %z", new LogField("ts", FieldKind.COMMON_LOG_TIME),
            "%Y-%m-%d %H:%M:%S", new LogField("ts", FieldKind.ISO_TIME),
            "%Y-%m-%dT%H:%M:%S", new LogField("ts", FieldKind.ISO_TIME),
            "%Y-%m-%dT%H:%M:%S%z", new LogField("ts", FieldKind.ISO_TIME));

    private static final Map<String, LogField> DURATIONS = Map.of(
            "s", new LogField("duration_us", FieldKind.SECONDS),
            "ms", new LogField("duration_us", FieldKind.MILLISECONDS),
            "us", new LogField("duration_us", FieldKind.INTEGER));

    private static final Map<String, String> HEADERS =
            Map.of("referer", "referrer", "user-agent", "agent", "host", "host");

    private ApacheDirectives() {}

    /** @param argument the text in braces, or null */
    static LogField field(String directive, String argument) {
        if (argument == null) {
            return DIRECTIVES.getOrDefault(directive, own("directive", directive));
        }
        return switch (directive) {
            case "i" -> header(argument);
            case "t" -> TIMES.getOrDefault(withoutPosition(argument), own("time", argument));
            case "T" -> DURATIONS.getOrDefault(argument, own("duration", argument));
            case "a", "p" -> DIRECTIVES.get(directive);
            case "o" -> own("response", argument);
            case "C" -> own("cookie", argument);
            case "e" -> own("env", argument);
            case "n" -> own("note", argument);
            default -> own(directive, argument);
        };
    }

    private static LogField header(String name) {
        String column = HEADERS.get(name.toLowerCase(Locale.ROOT));
        return column == null ? new LogField(columnName(name), FieldKind.TEXT) : new LogField(column, FieldKind.TEXT);
    }

    /** {@code begin:} and {@code end:} say which moment of a request is meant; one log has one of them. */
    private static String withoutPosition(String argument) {
        return argument.replaceFirst("^(begin|end):", "");
    }

    private static LogField own(String prefix, String argument) {
        return new LogField(columnName(prefix + "_" + argument), FieldKind.TEXT);
    }

    static String columnName(String text) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return name.isEmpty() ? "field" : name;
    }
}
