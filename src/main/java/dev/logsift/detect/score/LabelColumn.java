package dev.logsift.detect.score;

import dev.logsift.detect.score.LabelledAttack.Source;
import dev.logsift.detect.score.LabelledAttack.Truth;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.format.column.Family;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads labels from a column of a log: one attack for each {@code attack_id}, where there are such, or else for each kind.
 *
 * <p>Who started it is the client, or the source of a flow. Answers are nobody's doing: CIDDS-001 marks them {@code victim}.
 */
final class LabelColumn {
    /** Nothing, dashes, and the words of CIDDS, IoT-23, UNSW and CTU-13 ({@code flow=From-Normal-V42-Stribrek}). */
    private static final String BENIGN =
            "\\s*|-+|0|false|none|\\(empty\\)|(flow=)?((from|to)-)?(normal|background|benign)\\b.*";

    private static final String UNCLEAR = "(?i)^(suspicious|unknown)$";
    private static final List<String> KINDS = List.of("attack_type", "label");

    private final Session session;
    private final LoadedTable table;
    private final String label;
    private final List<String> benign;

    LabelColumn(Session session, LoadedTable table, String label, List<String> benign) {
        this.session = session;
        this.table = table;
        this.label = label.toLowerCase(Locale.ROOT);
        this.benign = benign;
    }

    List<LabelledAttack> read() {
        List<LabelledAttack> attacks = session.tables().using(table, this::grouped);
        if (attacks.stream().noneMatch(LabelledAttack::isAttack)) {
            throw UserError.of("no attack is labelled in the column " + label + " of " + table.name())
                    .because("each of its values means that all is well, or nothing")
                    .help("'SELECT " + label + ", count(*) FROM " + table.name() + " GROUP BY 1' shows them");
        }
        return attacks;
    }

    private List<LabelledAttack> grouped() {
        List<String> columns = session.engine().columns(table.family().word()).stream()
                .map(Column::name)
                .toList();
        if (!columns.contains(label)) {
            throw UserError.usage("there is no column '" + label + "' in " + table.name())
                    .help(Suggestion.forUnknown(
                            label, columns, "'describe' shows the columns; a labels file must exist"));
        }
        Result.Table sources =
                session.engine().sql(sql(columns), Map.of("benign", benignPattern(), "unclear", UNCLEAR));
        Map<List<Object>, List<Source>> attacks = new LinkedHashMap<>();
        for (List<Object> row : sources.collect()) {
            attacks.computeIfAbsent(row.subList(0, 3), key -> new ArrayList<>()).add(source(row));
        }
        return attacks.entrySet().stream().map(LabelColumn::attack).toList();
    }

    private String sql(List<String> columns) {
        boolean flow = table.family() == Family.FLOW;
        String kind = Stream.concat(KINDS.stream(), Stream.of(label))
                .filter(columns::contains)
                .map(LabelColumn::unlessBenign)
                .collect(Collectors.joining(", "));
        String id = columns.contains("attack_id") ? unlessBenign("attack_id") : "NULL";
        String isAnswer = columns.contains("label") ? "lower(`label`) <=> 'victim'" : "false";
        return """
                SELECT coalesce(%s, '') AS id, coalesce(%s) AS attack, `%s` RLIKE :unclear AS unclear,
                  %s AS entity, CASE WHEN count(DISTINCT %s) = 1 THEN max(%s) ELSE '' END AS target,
                  min(ts) AS first_seen, max(ts) AS last_seen, count(*) AS lines
                FROM %s
                WHERE ts IS NOT NULL AND %s IS NOT NULL AND %s IS NOT NULL AND NOT (%s)
                GROUP BY 1, 2, 3, 4
                ORDER BY first_seen, entity
                """
                .formatted(
                        id,
                        kind,
                        label,
                        flow ? "src_ip" : "client",
                        flow ? "dst_ip" : "path",
                        flow ? "dst_ip" : "path",
                        table.family().word(),
                        flow ? "src_ip" : "client",
                        unlessBenign(label),
                        isAnswer);
    }

    private static String unlessBenign(String column) {
        return "CASE WHEN NOT CAST(`%s` AS STRING) RLIKE :benign THEN CAST(`%s` AS STRING) END"
                .formatted(column, column);
    }

    private String benignPattern() {
        return Stream.concat(Stream.of(BENIGN), benign.stream().map(Pattern::quote))
                .collect(Collectors.joining("|", "(?i)^(", ")$"));
    }

    private static Source source(List<Object> row) {
        return new Source((String) row.get(3), (String) row.get(4), (Instant) row.get(5), (Instant) row.get(6), (Long)
                row.get(7));
    }

    private static LabelledAttack attack(Map.Entry<List<Object>, List<Source>> group) {
        boolean unclear = (Boolean) group.getKey().get(2);
        return new LabelledAttack(
                (String) group.getKey().get(0),
                (String) group.getKey().get(1),
                unclear ? Truth.UNCLEAR : Truth.ATTACK,
                group.getValue());
    }
}
