package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Browsers;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;

/** More requests than a server can answer (ATT&amp;CK T1499.002), from many addresses, each with a query of its own where no cache shall
 * help. */
@AutoService(AttackKind.class)
public final class HttpFlood extends AttackKind {
    public HttpFlood() {
        super(Family.ACCESS, "http_flood", "host", "path", "requests", "agent", "cache_busting", "failed");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, Browsers.agents());
        String path = settings.text("path").orElse("/");
        boolean busting = settings.text("cache_busting").map(Boolean::valueOf).orElse(false);
        long requests = settings.integer("requests", 1, 1_000_000_000).orElse(5_000L);
        double failed = settings.number("failed", 0, 1).orElse(0.2);
        return random -> occasion.steps(requests, random, (i, time, entity) -> {
            String target = busting ? path + "?_=" + Long.toHexString(random.nextLong()) : path;
            return random.chance(failed)
                    ? attacker.request(time, entity, "GET", target, 503, 612)
                    : attacker.request(time, entity, "GET", target, 200, 18_000 + random.below(900));
        });
    }
}
