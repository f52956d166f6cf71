package dev.logsift.bench.detection;

import dev.logsift.bench.MarkdownTable;
import dev.logsift.bench.Timings;
import dev.logsift.detect.score.AttackScore;
import dev.logsift.detect.score.RuleScore;
import dev.logsift.detect.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums over generated days: by kind of attack, and by rule. */
final class DetectionTally {
    private final Map<String, List<AttackScore>> byKind = new TreeMap<>();
    private final Map<String, Sum> byRule = new TreeMap<>();

    /** What one rule did on all days. */
    private static final class Sum {
        private final Set<String> kinds = new HashSet<>();
        private int found;
        private int right;
        private int wrong;
        private int alarms;
    }

    void add(GeneratedDay day) {
        for (AttackScore attack : day.attacks()) {
            byKind.computeIfAbsent(attack.name(), kind -> new ArrayList<>()).add(attack);
            attack.rules().forEach(rule -> sum(rule).kinds.add(attack.name()));
        }
        for (RuleScore rule : day.score().rules()) {
            Sum sum = sum(rule.rule());
            sum.found += rule.attacksFound();
            sum.right += rule.trueEntities();
            sum.wrong += rule.falseEntities();
        }
        day.score().falselyBlamed(Score.ALARMING).values().forEach(rules -> rules.forEach(rule -> sum(rule).alarms++));
    }

    private Sum sum(String rule) {
        return byRule.computeIfAbsent(rule, name -> new Sum());
    }

    MarkdownTable kinds() {
        MarkdownTable table = new MarkdownTable("attack", "found", "first alert after, median", "found by");
        byKind.forEach((kind, attacks) -> {
            Timings seconds = new Timings();
            attacks.forEach(attack ->
                    attack.firstAlertAfter().map(Duration::toSeconds).ifPresent(value -> seconds.add((double) value)));
            String rules = attacks.stream()
                    .flatMap(attack -> attack.rules().stream())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            long found = attacks.stream().filter(AttackScore::isFound).count();
            table.add(
                    kind,
                    found + " of " + attacks.size(),
                    seconds.isEmpty() ? "" : Math.round(seconds.median()) + " s",
                    rules);
        });
        return table;
    }

    MarkdownTable rules() {
        MarkdownTable table = new MarkdownTable(
                "rule", "attacks found", "of those kinds", "true entities", "false entities", "false at high or above");
        byRule.forEach((rule, sum) -> table.add(cells(rule, sum).toArray(String[]::new)));
        return table;
    }

    /** The measured results that docs/rules.md shows. */
    void write(Path file) throws IOException {
        StringBuilder csv = new StringBuilder("rule,found,labelled,true_entities,false_entities,false_alarms\n");
        byRule.forEach(
                (rule, sum) -> csv.append(String.join(",", cells(rule, sum))).append('\n'));
        Files.writeString(file, csv);
    }

    private List<String> cells(String rule, Sum sum) {
        int labelled =
                sum.kinds.stream().mapToInt(kind -> byKind.get(kind).size()).sum();
        return List.of(
                rule,
                String.valueOf(sum.found),
                String.valueOf(labelled),
                String.valueOf(sum.right),
                String.valueOf(sum.wrong),
                String.valueOf(sum.alarms));
    }
}
