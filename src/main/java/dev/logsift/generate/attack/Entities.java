package dev.logsift.generate.attack;

import dev.logsift.generate.random.Addresses;
import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.LongStream;

/** Whom an attack is to be blamed on: {@code entity}, as scenarios write it. */
final class Entities {
    private static final String KEY = "entity";
    private static final long MOST = 100_000;

    private Entities() {}

    /**
     * Reads one name, a list of addresses and ranges of them, or {@code {internet: 300}}: so many addresses anywhere, which
     * are the same ones for every seed of the log.
     */
    static List<String> read(YamlMapping settings, int attack) {
        if (!(settings.value(KEY).orElseThrow(() -> settings.missing(KEY)) instanceof java.util.Map)) {
            return Addresses.isRange(settings, KEY) ? Addresses.read(settings, KEY) : settings.texts(KEY);
        }
        YamlMapping anywhere = settings.mapping(KEY).orElseThrow().allowOnly(List.of("internet"));
        long count = anywhere.integer("internet", 1, MOST).orElseThrow(() -> anywhere.missing("internet"));
        PublicAddresses addresses = new PublicAddresses(attack);
        return LongStream.range(0, count)
                .mapToObj(i -> addresses.ipv4(SeededRandom.of(attack, -i - 1)))
                .distinct()
                .toList();
    }
}
