package dev.logsift.generate;

import dev.logsift.format.Family;
import dev.logsift.text.YamlMapping;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scenario as YAML, which may take over everything but title and attacks from the one it is based on. */
final class ScenarioFile {
    static final String BASED_ON = "based_on";

    private static final List<String> KEYS = List.of(
            "title",
            "description",
            BASED_ON,
            "family",
            "start",
            "days",
            "lines",
            "attack_share",
            "rhythm",
            "background",
            "attacks");
    private static final long MOST_DAYS = 3660;

    private final String name;
    private final YamlMapping own;
    private final Optional<ScenarioFile> base;

    ScenarioFile(String name, YamlMapping own, Optional<ScenarioFile> base) {
        this.name = name;
        this.own = own.allowOnly(KEYS);
        this.base = base;
    }

    Scenario read() {
        Family family = family();
        Instant start = start();
        int days = days();
        return new Scenario(
                name,
                family,
                own.requiredText("title"),
                start,
                lines(),
                attackShare(),
                Rhythm.read(holder("rhythm").mapping("rhythm"), start, days),
                holder("background").mapping("background").orElseThrow(() -> own.missing("background")),
                attacks(new AttackReader(family, start, days)));
    }

    private Family family() {
        YamlMapping holder = holder("family");
        return Family.named(holder.requiredText("family"))
                .orElseThrow(() -> holder.wrong(
                        "family",
                        Arrays.stream(Family.values()).map(Family::word).collect(Collectors.joining(" or "))));
    }

    private Instant start() {
        YamlMapping holder = holder("start");
        Object value = holder.value("start").orElseThrow(() -> own.missing("start"));
        if (value instanceof Date date) {
            return date.toInstant();
        }
        try {
            return Instant.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw holder.wrong("start", "a UTC time such as 2026-03-02T00:00:00Z")
                    .causedBy(e);
        }
    }

    private int days() {
        YamlMapping holder = holder("days");
        long days = holder.integer("days").orElseThrow(() -> own.missing("days"));
        if (days < 1 || days > MOST_DAYS) {
            throw holder.wrong("days", "between 1 and " + MOST_DAYS);
        }
        return (int) days;
    }

    private long lines() {
        YamlMapping holder = holder("lines");
        long lines = holder.integer("lines").orElseThrow(() -> own.missing("lines"));
        if (lines < 1) {
            throw holder.wrong("lines", "above 0");
        }
        return lines;
    }

    private double attackShare() {
        YamlMapping holder = holder("attack_share");
        double share = holder.number("attack_share").orElse(0.3);
        if (!(share >= 0 && share <= 1)) {
            throw holder.wrong("attack_share", "between 0 and 1");
        }
        return share;
    }

    private List<ScheduledAttack> attacks(AttackReader reader) {
        List<ScheduledAttack> attacks = new ArrayList<>();
        for (YamlMapping settings : own.mappings("attacks")) {
            attacks.add(reader.read(settings, attacks.size() + 1));
        }
        return List.copyOf(attacks);
    }

    /** The file that says it: this one, else the one it is based on. */
    private YamlMapping holder(String key) {
        return own.has(key) ? own : base.map(file -> file.holder(key)).orElse(own);
    }
}
