package dev.logsift.generate.attack;

import dev.logsift.text.YamlMapping;
import java.util.Map;

/** How fast the steps of an attack follow each other: by how long all of them take, or by the time from one to the next. */
@FunctionalInterface
public interface Pace {
    /**
     * The seconds between two probes of nmap's timing templates; from T3 on it waits for nothing, and the network and the
     * number of probes under way decide (<a href="https://nmap.org/book/performance-timing-templates.html">nmap</a>).
     */
    Map<String, Double> TEMPLATES = Map.of("T0", 300.0, "T1", 15.0, "T2", 0.4, "T3", 0.02, "T4", 0.005);

    /** Milliseconds from one step to the next, of so many. */
    double step(long count);

    /** Reads {@code minutes}, or {@code pace}: one of {@link #TEMPLATES}, or a number of seconds. */
    static Pace read(YamlMapping settings) {
        if (!settings.has("pace")) {
            double lasts = (long) (settings.number("minutes", 0.01, 1e6).orElse(10.0) * 60_000);
            return count -> lasts / count;
        }
        if (settings.has("minutes")) {
            throw settings.wrong("pace", "left out where there is 'minutes': each says how long it takes");
        }
        double milliseconds = 1000 * seconds(settings);
        return count -> milliseconds;
    }

    private static double seconds(YamlMapping settings) {
        Double template = settings.text("pace").map(TEMPLATES::get).orElse(null);
        if (template != null) {
            return template;
        }
        if (settings.value("pace").orElseThrow() instanceof Number number && number.doubleValue() > 0) {
            return number.doubleValue();
        }
        throw settings.wrong("pace", "T0, T1, T2, T3, T4, or the seconds from one step to the next");
    }
}
