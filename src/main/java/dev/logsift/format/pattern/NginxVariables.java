package dev.logsift.format.pattern;

import static java.util.Map.entry;

import dev.logsift.format.column.OwnColumnName;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import java.util.Map;

/** What nginx's log variables mean; those without a canonical column get one of their own name. */
final class NginxVariables {
    private static final Map<String, LogField> VARIABLES = Map.ofEntries(
            entry("remote_addr", new LogField("client", FieldKind.CLIENT)),
            entry("remote_user", new LogField("user_name", FieldKind.TEXT)),
            entry("time_local", new LogField("ts", FieldKind.COMMON_LOG_TIME)),
            entry("time_iso8601", new LogField("ts", FieldKind.ISO_TIME)),
            entry("msec", new LogField("ts", FieldKind.EPOCH_SECONDS)),
            entry("request", new LogField("target", FieldKind.REQUEST)),
            entry("request_method", new LogField("method", FieldKind.TEXT)),
            entry("request_uri", new LogField("target", FieldKind.TARGET)),
            entry("uri", new LogField("path", FieldKind.TEXT)),
            entry("args", new LogField("query", FieldKind.TEXT)),
            entry("query_string", new LogField("query", FieldKind.TEXT)),
            entry("server_protocol", new LogField("protocol", FieldKind.TEXT)),
            entry("status", new LogField("status", FieldKind.INTEGER)),
            entry("body_bytes_sent", new LogField("bytes", FieldKind.INTEGER)),
            entry("bytes_sent", new LogField("bytes_sent", FieldKind.INTEGER)),
            entry("request_length", new LogField("request_length", FieldKind.INTEGER)),
            entry("http_referer", new LogField("referrer", FieldKind.TEXT)),
            entry("http_user_agent", new LogField("agent", FieldKind.TEXT)),
            entry("host", new LogField("host", FieldKind.TEXT)),
            entry("http_host", new LogField("host", FieldKind.TEXT)),
            entry("server_name", new LogField("host", FieldKind.TEXT)),
            entry("request_time", new LogField("duration_us", FieldKind.SECONDS)),
            entry("server_port", new LogField("port", FieldKind.INTEGER)),
            entry("remote_port", new LogField("client_port", FieldKind.INTEGER)),
            entry("realip_remote_addr", new LogField("peer", FieldKind.TEXT)),
            entry("document_uri", new LogField("path", FieldKind.TEXT)),
            entry("connection", new LogField("connection", FieldKind.INTEGER)),
            entry("connection_requests", new LogField("connection_requests", FieldKind.INTEGER)),
            entry("content_length", new LogField("content_length", FieldKind.INTEGER)),
            entry("pid", new LogField("process_id", FieldKind.TEXT)),
            entry("proxy_add_x_forwarded_for", new LogField("x_forwarded_for", FieldKind.LIST)),
            entry("limit_rate", new LogField("limit_rate", FieldKind.INTEGER)));

    private NginxVariables() {}

    static LogField field(String variable) {
        return VARIABLES.getOrDefault(variable, new LogField(own(variable), kind(variable)));
    }

    /** What is known of several upstreams, or of several proxies, is several values. */
    private static FieldKind kind(String variable) {
        boolean list = variable.startsWith("upstream_") || variable.endsWith("x_forwarded_for");
        return list ? FieldKind.LIST : FieldKind.TEXT;
    }

    private static String own(String variable) {
        return OwnColumnName.besidesFamilies("variable", variable.replaceFirst("^http_", ""));
    }
}
