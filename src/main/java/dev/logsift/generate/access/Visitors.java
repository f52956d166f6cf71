package dev.logsift.generate.access;

import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Weighted;
import dev.logsift.generate.random.Zipf;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** The people who come: few often, many once. Who they are follows from their rank, so nobody is kept in memory. */
final class Visitors {
    private static final long MOST_CLIENTS = 10_000_000;

    private final Zipf ranks;
    private final PublicAddresses addresses;
    private final Weighted<String> browsers;
    private final double ipv6;
    private final Gateways gateways;
    private final long seed;

    private Visitors(Zipf ranks, Weighted<String> browsers, double ipv6, Gateways gateways, long seed) {
        this.ranks = ranks;
        this.browsers = browsers;
        this.ipv6 = ipv6;
        this.gateways = gateways;
        this.addresses = new PublicAddresses(seed);
        this.seed = seed;
    }

    static Visitors read(YamlMapping settings, long seed) {
        YamlMapping clients = settings.mapping("clients").orElseThrow(() -> settings.missing("clients"));
        clients.allowOnly(List.of("count", "zipf", "ipv6", "gateways"));
        long count = clients.integer("count", 1, MOST_CLIENTS).orElseThrow(() -> clients.missing("count"));
        return new Visitors(
                new Zipf((int) count, clients.number("zipf", 0, 5).orElse(1.0)),
                Weighted.read(settings, "browsers", Visitors::agent),
                clients.number("ipv6", 0, 1).orElse(0.0),
                Gateways.read(clients.mapping("gateways")),
                seed);
    }

    Visitor draw(SeededRandom random) {
        if (gateways.happen(random)) {
            return gateways.user(addresses, browsers, seed, random);
        }
        SeededRandom self = SeededRandom.of(seed, ranks.draw(random));
        String address = self.chance(ipv6) ? addresses.ipv6(self) : addresses.ipv4(self);
        return new Visitor(address, browsers.draw(self), self.chance(0.7) ? "HTTP/2.0" : "HTTP/1.1");
    }

    private static String agent(YamlMapping settings) {
        return settings.allowOnly(List.of("agent", "weight")).requiredText("agent");
    }
}
