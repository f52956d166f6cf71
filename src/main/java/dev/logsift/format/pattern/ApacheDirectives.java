package dev.logsift.format.pattern;

import static java.util.Map.entry;

import dev.logsift.format.column.OwnColumnName;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import java.util.Locale;
import java.util.Map;

/** What Apache's {@code mod_log_config} directives mean; those without a canonical column get one of their own. */
final class ApacheDirectives {
    private static final Map<String, LogField> DIRECTIVES = Map.ofEntries(
            entry("a", new LogField("client", FieldKind.CLIENT)),
            entry("h", new LogField("client", FieldKind.CLIENT)),
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
            entry("X", new LogField("connection_status", FieldKind.TEXT)),
            entry("^FB", new LogField("time_to_first_byte_us", FieldKind.INTEGER)),
            entry("{c}a", new LogField("peer", FieldKind.TEXT)),
            entry("{c}h", new LogField("peer", FieldKind.TEXT)),
            entry("{c}L", new LogField("connection_log_id", FieldKind.TEXT)),
            entry("{canonical}p", new LogField("port", FieldKind.INTEGER)),
            entry("{local}p", new LogField("port", FieldKind.INTEGER)),
            entry("{remote}p", new LogField("client_port", FieldKind.INTEGER)),
            entry("{pid}P", new LogField("process_id", FieldKind.TEXT)),
            entry("{tid}P", new LogField("thread_id", FieldKind.TEXT)),
            entry("{hextid}P", new LogField("thread_id", FieldKind.TEXT)),
            entry("{s}T", new LogField("duration_us", FieldKind.SECONDS)),
            entry("{ms}T", new LogField("duration_us", FieldKind.MILLISECONDS)),
            entry("{us}T", new LogField("duration_us", FieldKind.INTEGER)));

    private static final Map<String, String> HEADERS =
            Map.of("referer", "referrer", "user-agent", "agent", "host", "host");

    private static final Map<String, String> PREFIXES = Map.of(
            "o", "response", "C", "cookie", "e", "env", "n", "note", "^ti", "trailer", "^to", "response_trailer");

    private ApacheDirectives() {}

    /** @param argument the text in braces, or null */
    static LogField field(String directive, String argument) {
        if (argument == null) {
            return DIRECTIVES.getOrDefault(directive, own("directive", directive));
        }
        if (directive.equals("t")) {
            return ApacheTime.field(argument);
        }
        if (directive.equals("i")) {
            return header(argument);
        }
        LogField known = DIRECTIVES.get("{" + argument + "}" + directive);
        return known == null ? own(PREFIXES.getOrDefault(directive, directive), argument) : known;
    }

    private static LogField header(String name) {
        String known = HEADERS.get(name.toLowerCase(Locale.ROOT));
        boolean list = name.equalsIgnoreCase("X-Forwarded-For");
        return new LogField(
                known == null ? OwnColumnName.besidesFamilies("header", name) : known,
                list ? FieldKind.LIST : FieldKind.TEXT);
    }

    private static LogField own(String prefix, String argument) {
        return new LogField(OwnColumnName.of(prefix + "_" + argument), FieldKind.TEXT);
    }
}
