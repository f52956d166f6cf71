package dev.logsift.detect.evidence;

import dev.logsift.detect.ranking.Folding;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.finding.Finding;
import dev.logsift.library.Query;
import dev.logsift.session.Session;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The raw rows behind a finding, by the SQL in the headers of its rule and of the rules that were folded into it. */
public final class Evidence {
    private static final Pattern MARKER = Pattern.compile("(?<![:\\w]):([A-Za-z_]\\w*)");
    /** All of a campaign: a rule whose evidence names them is asked once for the rows of all. */
    private static final String ENTITIES = "entities";

    private static final List<String> OF_EVERY_FINDING = List.of("entity", ENTITIES, "first_seen", "last_seen");
    /** Spark plans each part of a union; beyond some dozens that takes longer than anybody waits. */
    private static final int MOST_PARTS = 25;

    private final Session session;

    private Evidence(Session session) {
        this.session = session;
    }

    /**
     * The rows of all findings that were folded into one, each row once. Run it while the finding's table is the current one of
     * its family.
     */
    public static Result.Table of(Session session, Finding finding) {
        return new Evidence(session).rows(finding);
    }

    /** The rows of a finding as its rule returned it, with nothing folded; its rule says what they are. */
    public static Result.Table of(QueryRunner queries, Finding finding) {
        return Part.of(List.of(finding)).rows(queries);
    }

    /** The names of the values that a rule's evidence takes from the rule's parameters or own columns. */
    public static Set<String> markers(Query rule) {
        Set<String> names = allMarkers(rule);
        OF_EVERY_FINDING.forEach(names::remove);
        return names;
    }

    /**
     * One SELECT of a rule.
     *
     * @param values of the markers in it: two findings with the same values have the same rows
     */
    private record Part(Query rule, Map<String, Object> values) {
        /** What rows of a rule must have in common to be looked for at once. */
        static Part common(Finding row) {
            Set<String> markers = allMarkers(row.rule());
            Map<String, Object> all = new HashMap<>(row.parameters());
            all.putAll(row.details());
            all.keySet().retainAll(markers);
            if (markers.contains(ENTITIES)) {
                all.put("campaign", row.details().get("campaign"));
            } else {
                all.putAll(own(List.of(row)));
            }
            return new Part(row.rule(), all);
        }

        static Part of(List<Finding> rows) {
            Part common = common(rows.get(0));
            Map<String, Object> all = new HashMap<>(common.values());
            all.putAll(own(rows));
            all.keySet().retainAll(allMarkers(common.rule()));
            return new Part(common.rule(), all);
        }

        private static Map<String, Object> own(List<Finding> rows) {
            Finding whole = Folding.covering(rows);
            Map<String, Object> values = new HashMap<>();
            values.put("entity", whole.entity());
            values.put(ENTITIES, rows.stream().map(Finding::entity).distinct().toArray(String[]::new));
            values.put("first_seen", whole.firstSeen());
            values.put("last_seen", whole.lastSeen());
            values.keySet().retainAll(allMarkers(whole.rule()));
            return values;
        }

        Result.Table rows(QueryRunner queries) {
            return queries.run(rule, rule.header().evidence().orElseThrow(), values);
        }
    }

    private Result.Table rows(Finding finding) {
        if (finding.rule().header().evidence().isEmpty()) {
            throw UserError.of("the rule " + finding.rule().name() + " does not say what its evidence is")
                    .help("add evidence: SELECT ... to the header of "
                            + finding.rule().file());
        }
        List<Part> parts = parts(finding);
        Result.Table first = parts.get(0).rows(session.queries());
        if (parts.size() == 1) {
            return first;
        }
        List<Result.Table> tables = new ArrayList<>(List.of(first));
        parts.stream()
                .limit(MOST_PARTS)
                .skip(1)
                .map(part -> part.rows(session.queries()))
                .forEach(tables::add);
        return union(tables).withNotices(leftOut(parts.size()));
    }

    private static List<Part> parts(Finding finding) {
        Map<Part, List<Finding>> parts = new LinkedHashMap<>();
        Stream.concat(Stream.of(finding), finding.folded().stream())
                .filter(each -> each.rule().header().evidence().isPresent())
                .flatMap(Finding::asReturned)
                .forEach(row -> parts.computeIfAbsent(Part.common(row), part -> new ArrayList<>())
                        .add(row));
        return parts.values().stream().map(Part::of).toList();
    }

    private static List<String> leftOut(int parts) {
        return parts <= MOST_PARTS
                ? List.of()
                : List.of("these are the rows of the " + MOST_PARTS + " strongest of " + parts
                        + " findings folded into this one");
    }

    /** Only rules that return whole rows of the table can be put together; each row is there once. */
    private Result.Table union(List<Result.Table> tables) {
        List<Column> columns = tables.get(0).columns();
        List<Result.Table> alike =
                tables.stream().filter(table -> table.columns().equals(columns)).toList();
        List<String> names =
                IntStream.range(0, alike.size()).mapToObj(i -> "_evidence_" + i).toList();
        try {
            for (int i = 0; i < alike.size(); i++) {
                session.engine().createView(names.get(i), alike.get(i));
            }
            String union = names.stream().map(name -> "SELECT * FROM " + name).collect(Collectors.joining(" UNION "));
            boolean ofLog = columns.stream().map(Column::name).toList().containsAll(List.of("ts", "_file", "_offset"));
            return session.engine().query(union + (ofLog ? " ORDER BY ts, _file, _offset" : ""), Map.of());
        } finally {
            names.forEach(session.engine()::dropView);
        }
    }

    private static Set<String> allMarkers(Query rule) {
        Set<String> names = new TreeSet<>();
        Matcher marker = MARKER.matcher(rule.header().evidence().orElse(""));
        while (marker.find()) {
            names.add(marker.group(1));
        }
        return names;
    }
}
