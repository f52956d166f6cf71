package dev.logsift.detect.test;

import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.library.TimeText;
import dev.logsift.text.YamlMapping;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands the compact rows of a rule's test case.
 *
 * <p>{@code {repeat: 60, every: 5 s, start: 2024-03-01T10:00:00Z, client: 192.0.2.1, target: '/x{i}', status: 404}} is 60 rows; in
 * texts {@code {i}} counts from 1, {@code {i%5}} is its remainder and {@code {1000+i}} their sum. {@code target} fills {@code path}
 * and {@code query}; {@code reply: {flags: .A.R..}} adds the other direction of a flow.
 */
final class CaseRows {
    private static final Pattern COUNTER = Pattern.compile("\\{(?:(\\d+)\\+)?i(?:%(\\d+))?}");
    private static final List<String> NOTATION = List.of("repeat", "every", "start", "reply");

    private final Family family;
    private final List<String> columns;

    CaseRows(Family family) {
        this.family = family;
        this.columns = family.columns().stream().map(LogColumn::name).toList();
    }

    List<Map<String, Object>> expand(List<YamlMapping> compact) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (YamlMapping row : compact) {
            List<String> known = new ArrayList<>(columns);
            known.addAll(NOTATION);
            row.allowOnly(known);
            expand(row, rows);
        }
        return rows;
    }

    private void expand(YamlMapping row, List<Map<String, Object>> rows) {
        long repeat = row.integer("repeat", 1, 1_000_000).orElse(1L);
        Duration every = time(row, "every", "1 s", TimeText::interval);
        String startKey = row.has("start") ? "start" : "ts";
        Instant start = time(row, startKey, "2024-03-04T10:00:00Z", TimeText::timestamp);
        for (int i = 1; i <= repeat; i++) {
            Map<String, Object> values = values(row, i);
            values.put("ts", start.plus(every.multipliedBy(i - 1L)).toString());
            if (family == Family.ACCESS) {
                splitTarget(values);
            }
            rows.add(values);
            if (row.has("reply")) {
                rows.add(reply(values, row.mapping("reply").orElseThrow().allowOnly(columns), i));
            }
        }
    }

    private Map<String, Object> values(YamlMapping row, int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (LogColumn column : family.columns()) {
            row.text(column.name()).ifPresent(text -> values.put(column.name(), typed(row, column, counted(text, i))));
        }
        return values;
    }

    private static Object typed(YamlMapping row, LogColumn column, String text) {
        try {
            return switch (column.type()) {
                case INT, BIGINT -> Long.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case STRING, TIMESTAMP -> text;
            };
        } catch (NumberFormatException e) {
            throw row.wrong(column.name(), "a number, not '" + text + "'");
        }
    }

    /** The half that comes back: both ends turned round, and what the reply says itself. */
    private Map<String, Object> reply(Map<String, Object> call, YamlMapping reply, int i) {
        Map<String, Object> values = new LinkedHashMap<>(call);
        values.put("src_ip", call.get("dst_ip"));
        values.put("dst_ip", call.get("src_ip"));
        values.put("src_port", call.get("dst_port"));
        values.put("dst_port", call.get("src_port"));
        values.putAll(values(reply, i));
        return values;
    }

    private static void splitTarget(Map<String, Object> values) {
        if (values.get("target") instanceof String target && !values.containsKey("path")) {
            int question = target.indexOf('?');
            values.put("path", question < 0 ? target : target.substring(0, question));
            if (question >= 0) {
                values.put("query", target.substring(question + 1));
            }
        }
    }

    private static String counted(String text, int i) {
        return COUNTER.matcher(text).replaceAll(counter -> Matcher.quoteReplacement(String.valueOf(value(counter, i))));
    }

    private static long value(java.util.regex.MatchResult counter, int i) {
        long base = counter.group(1) == null ? 0 : Long.parseLong(counter.group(1));
        return base + (counter.group(2) == null ? i : i % Long.parseLong(counter.group(2)));
    }

    private static <T> T time(
            YamlMapping row, String key, String otherwise, java.util.function.Function<String, T> read) {
        try {
            return read.apply(row.text(key).orElse(otherwise));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw row.wrong(key, "a time such as " + otherwise);
        }
    }
}
