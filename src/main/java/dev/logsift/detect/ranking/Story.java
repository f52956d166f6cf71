package dev.logsift.detect.ranking;

import dev.logsift.finding.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings about one entity in order of time, by rule and number. */
public final class Story {
    private static final int MOST_NAMED = 3;
    private static final Comparator<Finding> BY_TIME =
            Comparator.comparing(Finding::firstSeen).thenComparingInt(Finding::number);

    private Story() {}

    /** What came before and what behind: {@code after vertical_scan (3), before heavy_sender (5)}. */
    static Optional<String> around(Finding finding, Collection<Finding> others) {
        if (finding.firstSeen() == null) {
            return Optional.empty();
        }
        List<Finding> timed = inOrder(others);
        List<Finding> earlier = timed.stream()
                .filter(other -> other.firstSeen().isBefore(finding.firstSeen()))
                .sorted(BY_TIME.reversed()) // the latest ones are named
                .toList();
        List<Finding> meanwhile = timed.stream()
                .filter(other -> other.firstSeen().equals(finding.firstSeen()))
                .toList();
        List<Finding> later = timed.stream()
                .filter(other -> other.firstSeen().isAfter(finding.firstSeen()))
                .toList();
        String words = Stream.of(named("after ", earlier), named("with ", meanwhile), named("before ", later))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    /** All of them: {@code vertical_scan (3), then service_brute_force (1), then heavy_sender (5)}. */
    public static String of(Collection<Finding> findings) {
        return inOrder(findings).stream().map(Story::name).collect(Collectors.joining(", then "));
    }

    private static List<Finding> inOrder(Collection<Finding> findings) {
        return findings.stream()
                .filter(finding -> Objects.nonNull(finding.firstSeen()))
                .sorted(BY_TIME)
                .toList();
    }

    private static String named(String when, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        String names = findings.stream().limit(MOST_NAMED).map(Story::name).collect(Collectors.joining(", "));
        int more = findings.size() - MOST_NAMED;
        return when + names + (more > 0 ? " and " + more + " more" : "");
    }

    private static String name(Finding finding) {
        return finding.rule().name() + " (" + finding.number() + ")";
    }
}
