package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.engine.SourceFile;
import dev.logsift.finding.Finding;
import dev.logsift.finding.Rating;
import dev.logsift.format.column.Family;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.Severity;
import dev.logsift.session.workspace.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A report made of invented answers, with hostile log text in every place that a log reaches. */
final class SampleReport {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String IMAGE = "\"><img src=http://evil.example/ onerror=alert(2)>";
    static final String END = "</script><script>alert(3)</script>";
    static final String ESCAPES = "\u001b[31mred\u0007 \u202Egpj.exe \u2028line \u0000";
    static final Instant START = Instant.parse("2015-05-17T10:00:00Z");

    private static final Installation INSTALLATION =
            new Installation(Path.of("").toAbsolutePath());

    private SampleReport() {}

    static Report of(Family family) {
        return of(shipped("overview"), family, SampleReport::section);
    }

    static Report of(ReportTemplate template, Family family, Sections sections) {
        return new Report(
                template,
                facts(family),
                new Once<>(SampleReport::findings),
                sections,
                Instant.parse("2026-01-02T03:04:05Z"),
                "1.2.3-test");
    }

    static ReportTemplate shipped(String name) {
        return TemplateLibrary.open(Path.of("absent"), INSTALLATION.templates()).get(name);
    }

    /** A query as its file would give it. */
    static Query query(String name, String title, Map<String, String> chart) {
        String header = "/*\ntitle: " + title + "\ndescription: |\n  What\n  " + name + " says.\nseverity: high\n"
                + "tags: [attack.T1110]\nfalsepositives: [a test]\n"
                + (chart.isEmpty()
                        ? ""
                        : "chart: {kind: %s, x: %s, y: [%s]}\n"
                                .formatted(chart.get("kind"), chart.get("x"), chart.get("y")))
                + "*/\n";
        Path file = Path.of("access", "eda", name + ".sql");
        String sql = "SELECT '" + SCRIPT + "'\nFROM access\n";
        return QueryFile.own(name, "access", Query.Kind.EDA, file).parse(header + sql);
    }

    static Section section(String name) {
        return switch (name) {
            case "access_summary", "flow_summary" -> Section.of(
                    query(name, "Summary", Map.of()),
                    List.of(
                            Column.integer("requests"),
                            Column.integer("clients"),
                            Column.integer("bytes"),
                            Column.number("error_share"),
                            Column.timestamp("first_seen"),
                            Column.text("busiest_client")),
                    List.of(Arrays.asList(10000L, 1753L, 2747282740L, 0.0218, START, ESCAPES)),
                    "");
            case "traffic_by_hour", "flows_by_hour" -> hours(name, "line");
            case "hour_of_week" -> hours(name, "heat");
            case "status_mix", "protocol_mix" -> Section.of(
                    query(name, "Status mix", chart("donut", "status", "requests")),
                    List.of(Column.integer("status"), Column.integer("requests")),
                    List.of(List.of(200L, 9126L), List.of(404L, 213L), List.of(304L, 445L), List.of(500L, 3L)),
                    "");
            case "methods", "attack_mix" -> named(name, "bar", "GET", "HEAD", "POST");
            case "content_size" -> named(name, "histogram", "0 B", "1 kB", "10 kB", "100 kB", "1 MB");
            case "recent_errors" -> named(name, "area", SCRIPT, IMAGE, END);
            case "port_mix" -> named(name, "pie", "80", "443");
            case "flow_columns" -> Section.absent(name, "There is no query named flow_columns.");
            default -> named(name, "hbar", SCRIPT, IMAGE, END, ESCAPES, "10.0.0.1");
        };
    }

    private static Section hours(String name, String kind) {
        List<List<Object>> rows = IntStream.range(0, 84)
                .mapToObj(i -> List.<Object>of(
                        START.plus(Duration.ofHours(i)), 100L + i * 37 % 90, 1000L * (i * 53 % 900), (long) i % 7))
                .toList();
        return Section.of(
                query(name, "Traffic by hour", chart(kind, "hour", "requests,errors")),
                List.of(
                        Column.timestamp("hour"),
                        Column.integer("requests"),
                        Column.integer("bytes"),
                        Column.integer("errors")),
                rows,
                "");
    }

    static Section named(String name, String kind, String... labels) {
        List<List<Object>> rows = new ArrayList<>();
        for (String label : labels) {
            rows.add(List.of(label, 5000L - 700L * rows.size(), 0.4 / (rows.size() + 1)));
        }
        return Section.of(
                query(name, "Rows of " + name, chart(kind, "label", "requests")),
                List.of(Column.text("label"), Column.integer("requests"), Column.number("share")),
                rows,
                "");
    }

    private static Map<String, String> chart(String kind, String x, String y) {
        return Map.of("kind", kind, "x", x, "y", y);
    }

    private static TableFacts facts(Family family) {
        return new TableFacts(
                family.word(),
                family.word(),
                "apache_combined",
                "apache_combined, 100 of 100 lines fit",
                0.999,
                List.of(new SourceFile("file:/logs/" + SCRIPT + ".log", 2370789, Instant.EPOCH)),
                2370789,
                10000,
                2,
                10002,
                START,
                START.plus(Duration.ofHours(84)),
                List.of(
                        new TableFacts.Reject("file:/logs/a.log", 12, "no closing bracket", IMAGE),
                        new TableFacts.Reject("file:/logs/a.log", 99, "no status", ESCAPES)));
    }

    private static ReportFindings findings() {
        Query rule = query("login_brute_force", "Password guessing", Map.of());
        return new ReportFindings(
                3,
                List.of(finding(1, Severity.HIGH, rule, SCRIPT), finding(2, Severity.LOW, rule, ESCAPES)),
                List.of(new ReportFindings.Skipped("slow_paths", "the column duration_us is NULL in every row")));
    }

    private static Finding finding(int number, Severity severity, Query rule, String entity) {
        return new Finding(
                number,
                Rating.of(severity, 0.9),
                rule,
                entity,
                60,
                START,
                START.plusSeconds(600),
                60.0,
                2.5,
                "60 failed requests, usually 2.5, for " + IMAGE,
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }
}
