package dev.logsift.bench.detection;

import dev.logsift.detect.score.AttackScore;
import dev.logsift.detect.score.RuleScore;
import dev.logsift.detect.score.Score;
import dev.logsift.library.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A generated log, and how right the rules were about it.
 *
 * @param days how many days of traffic it has
 */
record GeneratedDay(String scenario, long seed, long days, Score score) {
    List<AttackScore> attacks() {
        return score.attacks().stream().filter(AttackScore::isAttack).toList();
    }

    List<AttackScore> benign() {
        return score.attacks().stream().filter(attack -> !attack.isAttack()).toList();
    }

    RuleScore total() {
        return score.total();
    }

    boolean missesSome() {
        return attacks().stream().anyMatch(attack -> !attack.isFound());
    }

    String missed() {
        return attacks().stream()
                .filter(attack -> !attack.isFound())
                .map(attack -> "**" + attack.id() + " " + attack.name() + "** of " + attack.entity())
                .collect(Collectors.joining(", "));
    }

    /** Who was blamed falsely with severity high or above, and by which rules. */
    String falseAlarms() {
        return score.falselyBlamed(Score.ALARMING).entrySet().stream()
                .map(blamed -> blamed.getKey() + " (" + String.join(", ", blamed.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    double falseAlarmsPerDay() {
        return (double) score.falselyBlamed(Score.ALARMING).size() / days;
    }

    /** What is labelled as benign and was pointed out, with the worst severity. */
    String benignFound() {
        return benign().stream()
                .filter(AttackScore::isFound)
                .map(attack ->
                        attack.name() + " " + attack.severity().orElseThrow().word())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    boolean isAlarmedByBenign() {
        return benign().stream()
                .anyMatch(
                        attack -> attack.severity().filter(GeneratedDay::alarms).isPresent());
    }

    private static boolean alarms(Severity severity) {
        return severity.isAtLeast(Score.ALARMING);
    }
}
