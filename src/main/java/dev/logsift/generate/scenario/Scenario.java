package dev.logsift.generate.scenario;

import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.ScheduledAttack;
import dev.logsift.generate.traffic.BackgroundKind;
import dev.logsift.generate.traffic.Rhythm;
import dev.logsift.text.YamlMapping;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recipe for a generated log.
 *
 * @param lines how many lines there are when nobody says
 * @param attackShare the most that the attacks together may be of all lines; in a short log each is cut short
 * @param logFormat the format it is meant to be written in; else the usual one of the family
 * @param background settings of its family's {@link BackgroundKind}
 */
public record Scenario(
        String name,
        Family family,
        String title,
        Instant start,
        long lines,
        double attackShare,
        Optional<String> logFormat,
        Rhythm rhythm,
        YamlMapping background,
        List<ScheduledAttack> attacks) {}
