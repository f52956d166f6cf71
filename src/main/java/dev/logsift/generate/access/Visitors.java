package dev.logsift.generate.access;

import dev.logsift.generate.SeededRandom;
import dev.logsift.generate.Weighted;
import dev.logsift.generate.Zipf;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** The people who come: few often, many once. Who they are follows from their rank, so nobody is kept in memory. */
final class Visitors {
    private static final int NETWORKS = 3000;

    private final Zipf ranks;
    private final Zipf networks = new Zipf(NETWORKS, 0.7);
    private final Weighted<String> browsers;
    private final double ipv6;
    private final long seed;

    private Visitors(Zipf ranks, Weighted<String> browsers, double ipv6, long seed) {
        this.ranks = ranks;
        this.browsers = browsers;
        this.ipv6 = ipv6;
        this.seed = seed;
    }

    static Visitors read(YamlMapping settings, long seed) {
        YamlMapping clients = settings.mapping("clients").orElseThrow(() -> settings.missing("clients"));
        clients.allowOnly(List.of("count", "zipf", "ipv6"));
        long count = clients.integer("count").orElseThrow(() -> clients.missing("count"));
        if (count < 1 || count > 10_000_000) {
            throw clients.wrong("count", "between 1 and 10000000");
        }
        return new Visitors(
                new Zipf((int) count, clients.number("zipf").orElse(1.0)),
                Weighted.read(settings, "browsers", Visitors::agent),
                clients.number("ipv6").orElse(0.0),
                seed);
    }

    Visitor draw(SeededRandom random) {
        SeededRandom self = SeededRandom.of(seed, ranks.draw(random));
        String address = self.chance(ipv6) ? ipv6(self) : ipv4(self);
        return new Visitor(address, browsers.draw(self), self.chance(0.7) ? "HTTP/2.0" : "HTTP/1.1");
    }

    private static String agent(YamlMapping settings) {
        return settings.allowOnly(List.of("agent", "weight")).requiredText("agent");
    }

    private String ipv4(SeededRandom self) {
        SeededRandom network = SeededRandom.of(seed, -1L - networks.draw(self));
        int first;
        int second;
        do {
            first = network.between(1, 223);
            second = network.below(256);
        } while (isReserved(first, second));
        return first + "." + second + "." + self.below(256) + "." + self.between(1, 254);
    }

    private static String ipv6(SeededRandom self) {
        StringBuilder address = new StringBuilder("2a0").append(self.below(10));
        for (int group = 0; group < 7; group++) {
            address.append(':').append(Integer.toHexString(self.between(1, 0xFFFF)));
        }
        return address.toString();
    }

    /** Private, documentation and other ranges of RFC 6890: attackers of scenarios live there, and visitors do not. */
    private static boolean isReserved(int first, int second) {
        return switch (first) {
            case 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 0 || second == 88 || second == 168;
            case 198 -> second == 18 || second == 19 || second == 51;
            case 203 -> second == 0;
            default -> false;
        };
    }
}
