package dev.logsift.bench.detection;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.detect.Detection;
import dev.logsift.detect.DetectionOptions;
import dev.logsift.detect.DetectionRun;
import dev.logsift.detect.score.AttackScore;
import dev.logsift.detect.score.Labels;
import dev.logsift.detect.score.RuleScore;
import dev.logsift.detect.score.Score;
import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A log that nobody generated.
 *
 * @param label the column that says what was an attack, where one does
 */
record RealLog(String path, Optional<String> label) {
    static final List<RealLog> ALL = List.of(
            new RealLog("flow/cidds_layout_A.csv", Optional.of("label")),
            new RealLog("flow/iot23_34-1_conn.log.labeled", Optional.of("label")),
            new RealLog("access/basjes_hackers_access.log", Optional.empty()),
            new RealLog("access/elastic_apache_logs.log", Optional.empty()));
    private static final int MOST_OF_A_RULE = 5;

    boolean isIn(Path data) {
        return Files.isRegularFile(data.resolve(path));
    }

    /** What was found in it, and what labels say of that. */
    String report(Session session, Path data) {
        LoadedTable table = session.tables().resolve(data.resolve(path).toString());
        DetectionRun run = Detection.of(session).run(table, DetectionOptions.all());
        StringBuilder text = new StringBuilder("### " + Path.of(path).getFileName() + "\n\n");
        label.ifPresent(column -> text.append(
                        scores(Score.of(Labels.of(session, table, Optional.of(column), List.of()), run.findings())))
                .append('\n'));
        text.append(findings(run));
        run.failed().forEach(failed -> text.append("\n**The rule ")
                .append(failed.name())
                .append(" failed:** ")
                .append(failed.error().getMessage())
                .append('\n'));
        return text.toString();
    }

    private static MarkdownTable findings(DetectionRun run) {
        MarkdownTable table = new MarkdownTable("severity", "score", "rule", "entity", "events", "summary");
        Map<String, Integer> byRule = new LinkedHashMap<>();
        run.findings().stream()
                .filter(finding -> byRule.merge(finding.rule().name(), 1, Integer::sum) <= MOST_OF_A_RULE)
                .forEach(finding -> table.add(cells(finding)));
        byRule.forEach((rule, count) -> {
            if (count > MOST_OF_A_RULE) {
                table.add("", "", rule, "and " + (count - MOST_OF_A_RULE) + " more", "", "");
            }
        });
        return table;
    }

    private static String[] cells(Finding finding) {
        return new String[] {
            finding.severity().word(),
            String.format(Locale.ROOT, "%.2f", finding.score()),
            finding.rule().name(),
            String.valueOf(finding.entity()),
            String.valueOf(finding.events()),
            String.valueOf(finding.summary()).replace('\n', ' ')
        };
    }

    private static String scores(Score score) {
        MarkdownTable table = new MarkdownTable("labelled", "of", "found by");
        for (AttackScore attack : score.attacks()) {
            table.add(
                    attack.name(),
                    attack.entity(),
                    attack.isFound() ? String.join(", ", attack.rules()) : "**missed**");
        }
        score.falselyBlamed(Severity.INFO)
                .forEach((entity, rules) -> table.add("nothing", entity, "falsely by " + String.join(", ", rules)));
        RuleScore total = score.total();
        return "%s%nPrecision %s, recall %s, F1 %s.%n"
                .formatted(
                        table,
                        DetectionBenchmark.share(total.precision()),
                        DetectionBenchmark.share(total.recall()),
                        DetectionBenchmark.share(total.f1()));
    }
}
