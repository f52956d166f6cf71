package dev.logsift.generate.scenario;

import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.AttackReader;
import dev.logsift.generate.attack.ScheduledAttack;
import dev.logsift.generate.traffic.Rhythm;
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
            "log_format",
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
                holder("log_format").text("log_format"),
                Rhythm.read(holder("rhythm").mapping("rhythm"), start, days),
                background().orElseThrow(() -> own.missing("background")),
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
        long days = holder.integer("days", 1, MOST_DAYS).orElseThrow(() -> own.missing("days"));
        return (int) days;
    }

    private long lines() {
        YamlMapping holder = holder("lines");
        return holder.integer("lines", 1, Long.MAX_VALUE).orElseThrow(() -> own.missing("lines"));
    }

    private double attackShare() {
        YamlMapping holder = holder("attack_share");
        return holder.number("attack_share", 0, 1).orElse(0.3);
    }

    private List<ScheduledAttack> attacks(AttackReader reader) {
        List<ScheduledAttack> attacks = new ArrayList<>();
        for (YamlMapping settings : own.mappings("attacks")) {
            attacks.add(reader.read(settings, attacks.size() + 1));
        }
        return List.copyOf(attacks);
    }

    /** Key by key: what it does not say of its background it takes over. */
    private Optional<YamlMapping> background() {
        Optional<YamlMapping> inherited = base.flatMap(ScenarioFile::background);
        Optional<YamlMapping> said = own.mapping("background");
        return said.map(settings -> inherited.map(settings::over).orElse(settings))
                .or(() -> inherited);
    }

    /** The file that says it: this one, else the one it is based on. */
    private YamlMapping holder(String key) {
        return own.has(key) ? own : base.map(file -> file.holder(key)).orElse(own);
    }
}
