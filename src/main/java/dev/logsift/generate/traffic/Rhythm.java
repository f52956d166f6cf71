package dev.logsift.generate.traffic;

import dev.logsift.text.YamlMapping;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How traffic is spread over the hours of the day and the days of the week (both UTC). */
public final class Rhythm {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final long start;
    private final double[] cumulative;

    Rhythm(Instant start, int days, List<Double> hours, List<Double> weekdays) {
        this.start = start.toEpochMilli();
        this.cumulative = new double[days * 24 + 1];
        for (int slot = 0; slot < days * 24; slot++) {
            var time = start.plus(Duration.ofHours(slot)).atOffset(ZoneOffset.UTC);
            double weight =
                    hours.get(time.getHour()) * weekdays.get(time.getDayOfWeek().getValue() - 1);
            cumulative[slot + 1] = cumulative[slot] + weight;
        }
    }

    public static Rhythm read(Optional<YamlMapping> settings, Instant start, int days) {
        settings.ifPresent(mapping -> mapping.allowOnly(List.of("hours", "weekdays")));
        return new Rhythm(start, days, weights(settings, "hours", 24), weights(settings, "weekdays", 7));
    }

    /** The moment before which that share of all traffic happens; in milliseconds since 1970. */
    long timeAt(double share) {
        double wanted = share * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, wanted);
        int slot = Math.min(found < 0 ? -found - 2 : found, cumulative.length - 2);
        double width = cumulative[slot + 1] - cumulative[slot];
        double within = width == 0 ? 0 : (wanted - cumulative[slot]) / width;
        return start + slot * HOUR + (long) (within * HOUR);
    }

    private static List<Double> weights(Optional<YamlMapping> settings, String key, int count) {
        if (settings.isEmpty() || !settings.get().has(key)) {
            return Collections.nCopies(count, 1.0);
        }
        YamlMapping mapping = settings.get();
        try {
            List<Double> weights =
                    mapping.texts(key).stream().map(Double::valueOf).toList();
            if (weights.size() == count && weights.stream().allMatch(weight -> weight > 0 && weight < 1e6)) {
                return weights;
            }
            throw mapping.wrong(key, "a list of " + count + " numbers above 0");
        } catch (NumberFormatException e) {
            throw mapping.wrong(key, "a list of " + count + " numbers above 0").causedBy(e);
        }
    }
}
