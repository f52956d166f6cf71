package dev.logsift.detect.ranking;

import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one finding of those that tell the same story twice. */
public final class Folding {
    private static final int MOST_TARGETS = 3;
    /** More than these are not read one by one. */
    private static final int MOST_MEMBERS = 10;
    /** Those who do not belong together are worth a look each, up to a screenful. */
    private static final int MOST_ALIKE = 20;

    private Folding() {}

    /** One rule's findings about one entity, of several targets or times, become one: the strongest, with the sum of the events. */
    static List<Finding> repeats(Collection<Finding> findings) {
        Map<List<Object>, List<Finding>> repeats = new LinkedHashMap<>();
        for (Finding finding : findings) {
            repeats.computeIfAbsent(List.of(finding.rule().name(), whom(finding)), key -> new ArrayList<>())
                    .add(finding);
        }
        return repeats.values().stream().map(Folding::one).toList();
    }

    /**
     * Findings of different rules about one entity that have one cause become one: their times overlap, and they share a
     * technique, or they were made of the same rows. The strongest stays as it is, and names the others.
     */
    static List<Finding> causes(Collection<Finding> findings) {
        List<List<Finding>> causes = new ArrayList<>();
        Map<String, List<List<Finding>>> byEntity = new LinkedHashMap<>();
        findings.stream().sorted(Ranking.WORST_FIRST).forEach(finding -> {
            List<List<Finding>> known = finding.entity() == null
                    ? List.of()
                    : byEntity.computeIfAbsent(finding.entity(), entity -> new ArrayList<>());
            known.stream()
                    .filter(cause -> haveOneCause(cause.get(0), finding))
                    .findFirst()
                    .ifPresentOrElse(cause -> cause.add(finding), () -> {
                        List<Finding> cause = new ArrayList<>(List.of(finding));
                        causes.add(cause);
                        if (finding.entity() != null) {
                            known.add(cause);
                        }
                    });
        });
        return causes.stream().map(Folding::cause).toList();
    }

    /**
     * What a rule says of each of many who do one thing together becomes one: the strongest, with how many more there are. Its rule
     * tells what is together in the column {@code campaign}. Who did something else as well, or worse, stays apart.
     */
    static List<Finding> campaigns(Collection<Finding> findings) {
        Map<Object, List<Finding>> campaigns = new LinkedHashMap<>();
        for (Finding finding : findings) {
            campaigns
                    .computeIfAbsent(campaign(finding), key -> new ArrayList<>())
                    .add(finding);
        }
        return campaigns.values().stream()
                .flatMap(members -> members.size() > MOST_MEMBERS ? Stream.of(joined(members)) : members.stream())
                .toList();
    }

    /**
     * What a rule says of each of many, whether they have to do with each other or not, becomes one, too: a rule that finds thousands
     * shows no more than one that finds ten. Who did something else as well, or worse, is in a crowd of its own.
     */
    static List<Finding> crowds(Collection<Finding> findings) {
        Map<Object, List<Finding>> crowds = new LinkedHashMap<>();
        for (Finding finding : findings) {
            List<Object> crowd = List.of(finding.rule().name(), finding.severity(), saysMore(finding));
            crowds.computeIfAbsent(crowd, key -> new ArrayList<>()).add(finding);
        }
        return crowds.values().stream()
                .flatMap(members -> members.size() > MOST_ALIKE ? Stream.of(joined(members)) : members.stream())
                .toList();
    }

    private static Object campaign(Finding finding) {
        Object name = finding.details().get("campaign");
        return name == null || saysMore(finding)
                ? new Object() // a campaign of its own
                : List.of(finding.rule().name(), finding.severity(), name);
    }

    /** What is below medium is too common to tell one member of a campaign from the others. */
    private static boolean saysMore(Finding finding) {
        return finding.folded().stream().anyMatch(other -> other.severity().isAtLeast(Severity.MEDIUM));
    }

    private static Finding joined(List<Finding> members) {
        List<Finding> sorted = members.stream().sorted(Ranking.WORST_FIRST).toList();
        String named =
                sorted.stream().skip(1).limit(MOST_TARGETS).map(Finding::entity).collect(Collectors.joining(", "));
        return covering(sorted)
                .counting(sorted.stream().mapToLong(Finding::events).sum())
                .adding("and " + (sorted.size() - 1) + " others: " + named + " ...")
                .standingFor(sorted.stream().flatMap(Finding::asReturned).toList())
                .folding(sorted.stream()
                        .flatMap(member -> member.folded().stream())
                        .toList());
    }

    /** What was seen at two targets has nothing to do with each other where nobody is to blame for it. */
    private static Object whom(Finding finding) {
        if (finding.entity() == null) {
            return new Object(); // nobody is not the same as nobody
        }
        return finding.blamesSomebody() ? finding.entity() : Arrays.asList(finding.entity(), target(finding));
    }

    private static Finding one(List<Finding> repeats) {
        if (repeats.size() == 1) {
            return repeats.get(0);
        }
        List<Finding> rows = repeats.stream().sorted(Ranking.WORST_FIRST).toList();
        return covering(rows)
                .counting(rows.stream().mapToLong(Finding::events).sum())
                .adding(andMore(rows))
                .standingFor(rows);
    }

    private static String andMore(List<Finding> rows) {
        Object own = target(rows.get(0));
        List<String> others = rows.stream()
                .map(Folding::target)
                .filter(Objects::nonNull)
                .filter(target -> !target.equals(own))
                .map(Object::toString)
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return rows.size() == 2 ? "and once more" : "and " + (rows.size() - 1) + " more times";
        }
        String named = others.stream().limit(MOST_TARGETS).collect(Collectors.joining(", "));
        return "and " + others.size() + " more: " + named + (others.size() > MOST_TARGETS ? " ..." : "");
    }

    private static Object target(Finding finding) {
        return finding.details().get("target");
    }

    private static boolean haveOneCause(Finding stronger, Finding weaker) {
        return !stronger.rule().name().equals(weaker.rule().name())
                && overlap(stronger, weaker)
                && (Attack.shareTechnique(stronger, weaker) || haveSameRows(stronger, weaker));
    }

    /** So many rows from the same first to the same last moment of one entity are the same ones. */
    private static boolean haveSameRows(Finding one, Finding other) {
        return one.events() == other.events()
                && one.firstSeen().equals(other.firstSeen())
                && one.lastSeen().equals(other.lastSeen());
    }

    public static boolean overlap(Finding one, Finding other) {
        return Stream.of(one.firstSeen(), one.lastSeen(), other.firstSeen(), other.lastSeen())
                        .allMatch(Objects::nonNull)
                && !one.firstSeen().isAfter(other.lastSeen())
                && !other.firstSeen().isAfter(one.lastSeen());
    }

    private static Finding cause(List<Finding> cause) {
        if (cause.size() == 1) {
            return cause.get(0);
        }
        List<Finding> folded = cause.subList(1, cause.size());
        String names = folded.stream().map(finding -> finding.rule().name()).collect(Collectors.joining(", "));
        return cause.get(0).adding("also " + names).folding(folded);
    }

    /** The first one, from the first to the last moment of all. */
    public static Finding covering(List<Finding> findings) {
        Comparator<Instant> order = Comparator.naturalOrder();
        return findings.get(0)
                .seen(
                        findings.stream()
                                .map(Finding::firstSeen)
                                .filter(Objects::nonNull)
                                .min(order)
                                .orElse(null),
                        findings.stream()
                                .map(Finding::lastSeen)
                                .filter(Objects::nonNull)
                                .max(order)
                                .orElse(null));
    }
}
