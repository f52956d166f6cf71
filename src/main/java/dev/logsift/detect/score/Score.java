package dev.logsift.detect.score;

import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Findings compared with labels. */
public final class Score {
    /** From here on somebody is called, so that what is benign must stay below. */
    public static final Severity ALARMING = Severity.HIGH;

    private final List<LabelledAttack> attacks;
    private final Map<Alert, Set<LabelledAttack>> found = new LinkedHashMap<>();
    private final Set<Alert> wrong = new HashSet<>();

    private Score(List<LabelledAttack> attacks) {
        this.attacks = attacks;
    }

    public static Score of(Labels labels, List<Finding> findings) {
        return of(labels.attacks(), Alert.of(findings));
    }

    static Score of(List<LabelledAttack> attacks, List<Alert> alerts) {
        Score score = new Score(attacks);
        alerts.forEach(score::judge);
        return score;
    }

    /** What is about an attack is not about something benign as well, such as a restart each night of the same site. */
    private void judge(Alert alert) {
        Set<LabelledAttack> about = new HashSet<>();
        attacks.stream().filter(attack -> Matching.isAbout(alert, attack)).forEach(about::add);
        found.put(alert, about);
        if (about.stream().anyMatch(LabelledAttack::isAttack)) {
            about.removeIf(labelled -> labelled.truth() == LabelledAttack.Truth.BENIGN);
        } else if (!isExcused(alert, about)) {
            wrong.add(alert);
        }
    }

    /** What is no attack may be pointed out, but not with alarm; and nobody can tell what the unclear is. */
    private boolean isExcused(Alert alert, Set<LabelledAttack> about) {
        return about.stream()
                        .anyMatch(labelled -> labelled.truth() == LabelledAttack.Truth.UNCLEAR
                                || !alert.severity().isAtLeast(ALARMING))
                || attacks.stream().anyMatch(attack -> attack.isAttack() && Matching.mayBeTraceOf(alert, attack));
    }

    /** Every labelled attack, then what is labelled as benign. */
    public List<AttackScore> attacks() {
        List<AttackScore> scores = new ArrayList<>();
        for (LabelledAttack.Truth truth : LabelledAttack.Truth.values()) {
            attacks.stream()
                    .filter(attack -> attack.truth() == truth)
                    .map(attack -> new AttackScore(attack, alertsOf(attack)))
                    .forEach(scores::add);
        }
        return scores;
    }

    private List<Alert> alertsOf(LabelledAttack attack) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().contains(attack))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every rule that found something, by name. */
    public List<RuleScore> rules() {
        Map<String, List<Alert>> byRule = new TreeMap<>();
        found.keySet().forEach(alert -> byRule.computeIfAbsent(alert.rule(), rule -> new ArrayList<>())
                .add(alert));
        return byRule.entrySet().stream()
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** All rules together. */
    public RuleScore total() {
        return score("(all)", List.copyOf(found.keySet()));
    }

    private RuleScore score(String rule, List<Alert> alerts) {
        Set<String> right = new TreeSet<>();
        Set<LabelledAttack> hit = new HashSet<>();
        for (Alert alert : alerts) {
            found.get(alert).stream().filter(LabelledAttack::isAttack).forEach(attack -> {
                right.add(alert.entity());
                hit.add(attack);
            });
        }
        Set<String> misled = new TreeSet<>();
        alerts.stream().filter(wrong::contains).map(Alert::entity).forEach(misled::add);
        misled.removeAll(right);
        long labelled = attacks.stream().filter(LabelledAttack::isAttack).count();
        return new RuleScore(rule, alerts.size(), right.size(), misled.size(), hit.size(), (int) labelled);
    }

    /** Who was blamed with this severity or a worse one and had no part in any attack, each with the rules that said so. */
    public Map<String, Set<String>> falselyBlamed(Severity least) {
        Map<String, Set<String>> blamed = new TreeMap<>();
        wrong.stream().filter(alert -> alert.severity().isAtLeast(least)).forEach(alert -> blamed.computeIfAbsent(
                        alert.entity(), entity -> new TreeSet<>())
                .add(alert.rule()));
        return blamed;
    }
}
