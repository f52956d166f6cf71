package dev.logsift.generate.random;

import dev.logsift.text.YamlMapping;
import java.util.List;

/** Sizes and durations as they occur: many small, few huge. */
public record LogNormal(double median, double sigma) {
    /** Reads {@code {median: 1800, sigma: 0.8}}. */
    public static LogNormal read(YamlMapping settings) {
        settings.allowOnly(List.of("median", "sigma"));
        double median = settings.number("median", 1e-6, 1e12).orElseThrow(() -> settings.missing("median"));
        double sigma = settings.number("sigma", 0, 3).orElse(0.0);
        return new LogNormal(median, sigma);
    }

    public double draw(SeededRandom random) {
        return median * StrictMath.exp(sigma * random.gaussian());
    }

    public long drawWhole(SeededRandom random) {
        return StrictMath.round(draw(random));
    }
}
