package dev.logsift.generate.flow;

import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Zipf;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** A set of hosts of which some are busier than others. */
@FunctionalInterface
interface Hosts {
    long MOST_HOSTS = 10_000_000;

    String draw(SeededRandom random);

    static Hosts of(List<String> addresses, double exponent) {
        Zipf ranks = new Zipf(addresses.size(), exponent);
        return random -> addresses.get(ranks.draw(random));
    }

    /** Reads {@code {count: 3000, zipf: 0.9}}: so many hosts somewhere on the internet. */
    static Hosts internet(YamlMapping settings, long seed) {
        settings.allowOnly(List.of("count", "zipf"));
        long count = settings.integer("count", 1, MOST_HOSTS).orElseThrow(() -> settings.missing("count"));
        Zipf ranks = new Zipf((int) count, settings.number("zipf", 0, 5).orElse(0.9));
        PublicAddresses addresses = new PublicAddresses(seed);
        return random -> addresses.ipv4(SeededRandom.of(seed, ranks.draw(random)));
    }
}
