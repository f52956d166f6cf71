package dev.logsift.generate.flow;

import dev.logsift.generate.PublicAddresses;
import dev.logsift.generate.SeededRandom;
import dev.logsift.generate.Zipf;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** A set of hosts of which some are busier than others. */
@FunctionalInterface
interface Hosts {
    String draw(SeededRandom random);

    static Hosts of(List<String> addresses, double exponent) {
        Zipf ranks = new Zipf(addresses.size(), exponent);
        return random -> addresses.get(ranks.draw(random));
    }

    /** Reads {@code {count: 3000, zipf: 0.9}}: so many hosts somewhere on the internet. */
    static Hosts internet(YamlMapping settings, long seed) {
        settings.allowOnly(List.of("count", "zipf"));
        long count = settings.integer("count").orElseThrow(() -> settings.missing("count"));
        if (count < 1 || count > 10_000_000) {
            throw settings.wrong("count", "between 1 and 10000000");
        }
        Zipf ranks = new Zipf((int) count, settings.number("zipf").orElse(0.9));
        PublicAddresses addresses = new PublicAddresses(seed);
        return random -> addresses.ipv4(SeededRandom.of(seed, ranks.draw(random)));
    }
}
