package dev.logsift.detect;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.library.Query;
import dev.logsift.session.Finding;
import dev.logsift.session.QueryRunner;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
    private static final List<String> OF_EVERY_FINDING = List.of("entity", "first_seen", "last_seen");
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
    static Result.Table of(QueryRunner queries, Finding finding) {
        return Part.of(finding).rows(queries);
    }

    /** The names of the values that a rule's evidence takes from the rule's parameters or own columns. */
    static Set<String> markers(Query rule) {
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
        static Part of(Finding row) {
            Map<String, Object> all = new HashMap<>(row.parameters());
            all.putAll(row.details());
            all.put("entity", row.entity());
            all.put("first_seen", row.firstSeen());
            all.put("last_seen", row.lastSeen());
            all.keySet().retainAll(allMarkers(row.rule()));
            return new Part(row.rule(), all);
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
        Set<Part> parts = new LinkedHashSet<>();
        Stream.concat(Stream.of(finding), finding.folded().stream())
                .filter(each -> each.rule().header().evidence().isPresent())
                .flatMap(each -> each.rows().isEmpty() ? Stream.of(each) : each.rows().stream())
                .map(Part::of)
                .forEach(parts::add);
        return List.copyOf(parts);
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
