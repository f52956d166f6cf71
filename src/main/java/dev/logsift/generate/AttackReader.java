package dev.logsift.generate;

import dev.logsift.format.Family;
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
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Reads the attacks of one scenario: who, when, and the settings of the kind. */
final class AttackReader {
    private static final List<String> KEYS = List.of("attack", "entity", "day", "at", "minutes");

    private final Map<String, AttackKind> kinds = new TreeMap<>();
    private final Instant start;
    private final int days;

    AttackReader(Family family, Instant start, int days) {
        this.start = start;
        this.days = days;
        for (AttackKind kind : ServiceLoader.load(AttackKind.class)) {
            if (kind.family() == family) {
                kinds.put(kind.name(), kind);
            }
        }
    }

    ScheduledAttack read(YamlMapping settings, int number) {
        AttackKind kind = kind(settings);
        List<String> keys = new ArrayList<>(KEYS);
        keys.addAll(kind.keys());
        settings.allowOnly(keys);
        Occasion occasion = new Occasion(
                number, settings.requiredText("entity"), start(settings).toEpochMilli(), lasts(settings));
        return new ScheduledAttack(kind.name(), occasion, kind.read(settings, occasion));
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

    private static long lasts(YamlMapping settings) {
        return (long) (settings.number("minutes", 0.01, 1e6).orElse(10.0) * 60_000);
    }
}
