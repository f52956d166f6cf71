package dev.logsift.generate.attack;

import dev.logsift.format.column.Family;
import dev.logsift.library.Severity;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Reads the attacks of one scenario: who, when, and the settings of the kind. */
public final class AttackReader {
    private static final List<String> KEYS =
            List.of("attack", "entity", "day", "days", "at", "minutes", "pace", "severity", "benign", "description");
    /** Which of an attack's own keys say what it aims at: the first that is there. */
    private static final List<String> TARGETS = List.of("target", "targets", "path", "host");

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Map<String, AttackKind> kinds = new TreeMap<>();
    private final Instant start;
    private final int days;

    public AttackReader(Family family, Instant start, int days) {
        this.start = start;
        this.days = days;
        for (AttackKind kind : ServiceLoader.load(AttackKind.class)) {
            if (kind.family() == family) {
                kinds.put(kind.name(), kind);
            }
        }
    }

    public ScheduledAttack read(YamlMapping settings, int number) {
        AttackKind kind = kind(settings);
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(kind.keys());
        settings.allowOnly(keys);
        boolean benign = settings.text("benign").map(Boolean::valueOf).orElse(false);
        Occasion occasion = new Occasion(
                number,
                Entities.read(settings, number),
                start(settings).toEpochMilli(),
                Pace.read(settings),
                benign,
                description(settings));
        return new ScheduledAttack(
                kind.name(),
                occasion,
                target(settings),
                benign ? Optional.empty() : Optional.of(severity(settings)),
                onEachDay(kind, settings, occasion));
    }

    private List<Attack> onEachDay(AttackKind kind, YamlMapping settings, Occasion first) {
        long repeats = settings.integer("days", 1, days).orElse(1L);
        return LongStream.range(0, repeats)
                .mapToObj(day -> kind.read(settings, first.after(day * DAY)))
                .toList();
    }

    private static String target(YamlMapping settings) {
        return TARGETS.stream()
                .filter(settings::has)
                .findFirst()
                .map(key -> String.join(" ", settings.texts(key)))
                .orElse("");
    }

    private static Severity severity(YamlMapping settings) {
        String word = settings.text("severity").orElse(Severity.HIGH.word());
        return Severity.named(word)
                .orElseThrow(() -> settings.wrong("severity", "one of " + String.join(", ", Severity.words())));
    }

    private static Optional<String> description(YamlMapping settings) {
        Optional<String> description = settings.text("description");
        if (description.filter(text -> text.matches("(?s).*[,\"\\p{Cntrl}].*")).isPresent()) {
            throw settings.wrong(
                    "description", "text without commas, quotes and line breaks: CIDDS-001 cannot hold them");
        }
        return description;
    }

    private AttackKind kind(YamlMapping settings) {
        String name = settings.requiredText("attack");
        AttackKind kind = kinds.get(name);
        if (kind == null) {
            throw UserError.of("unknown attack '" + name + "'")
                    .at(settings.origin())
                    .help(Suggestion.forUnknown(
                            name, kinds.keySet(), "known attacks: " + String.join(", ", kinds.keySet())));
        }
        return kind;
    }

    private Instant start(YamlMapping settings) {
        long day = settings.integer("day", 1, days).orElse(1L);
        return start.plus(Duration.ofDays(day - 1)).plus(Duration.ofMinutes(minuteOfDay(settings)));
    }

    /** YAML 1.1 reads 11:40 without quotes as a number in base 60, which happens to be the minute of the day. */
    private static long minuteOfDay(YamlMapping settings) {
        Object value = settings.value("at").orElseThrow(() -> settings.missing("at"));
        if (value instanceof Integer minutes && minutes >= 60 && minutes < 24 * 60) {
            return minutes;
        }
        try {
            return LocalTime.parse(value.toString()).toSecondOfDay() / 60;
        } catch (DateTimeException e) {
            throw settings.wrong("at", "a time of day such as \"03:10\"").causedBy(e);
        }
    }
}
