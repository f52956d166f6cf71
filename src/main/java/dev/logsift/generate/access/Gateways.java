package dev.logsift.generate.access;

import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.random.Weighted;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.Optional;

/**
 * Addresses behind which many people are, as schools, companies and mobile networks have them: one that is busy, fails to log
 * in often and has many agents is nobody in particular.
 *
 * @param share how many of all visits come from one
 */
record Gateways(double share, int count, int users) {
    private static final Gateways NONE = new Gateways(0, 1, 1);

    static Gateways read(Optional<YamlMapping> settings) {
        return settings.map(Gateways::read).orElse(NONE);
    }

    private static Gateways read(YamlMapping settings) {
        settings.allowOnly(List.of("share", "count", "users"));
        return new Gateways(
                settings.number("share", 0, 1).orElse(0.1),
                settings.integer("count", 1, 100_000).orElse(8L).intValue(),
                settings.integer("users", 1, 1_000_000).orElse(200L).intValue());
    }

    /** Draws no number where there are none, so that other scenarios keep their bytes. */
    boolean happen(SeededRandom random) {
        return share > 0 && random.chance(share);
    }

    Visitor user(PublicAddresses addresses, Weighted<String> browsers, long seed, SeededRandom random) {
        int gateway = random.below(count);
        SeededRandom self = SeededRandom.of(seed + gateway, "user " + random.below(users));
        return new Visitor(
                addresses.ipv4(SeededRandom.of(seed, "gateway " + gateway)),
                browsers.draw(self),
                self.chance(0.7) ? "HTTP/2.0" : "HTTP/1.1");
    }
}
