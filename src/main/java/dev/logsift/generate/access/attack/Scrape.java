package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.random.LogNormal;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;

/** Copying a site by walking through its numbered pages (ATT&amp;CK T1119), in a browser's name. */
@AutoService(AttackKind.class)
public final class Scrape extends AttackKind {
    public Scrape() {
        super(Family.ACCESS, "scrape", "host", "path", "first", "requests", "agent", "size", "missing");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Firefox/115.0");
        String path = settings.requiredText("path");
        LogNormal size = settings.mapping("size").map(LogNormal::read).orElse(new LogNormal(18_000, 0.4));
        long first = settings.integer("first", 0, 1_000_000_000).orElse(1L);
        long requests = settings.integer("requests", 1, 1_000_000_000).orElse(300L);
        double missing = settings.number("missing", 0, 1).orElse(0.0);
        return random -> occasion.steps(requests, random, (i, time, entity) -> {
            String target = path.replace("{n}", String.valueOf(first + i));
            SeededRandom page = SeededRandom.of(occasion.number(), target);
            long bytes = size.drawWhole(page);
            return page.chance(missing)
                    ? attacker.request(time, entity, "GET", target, 404, 3214)
                    : attacker.request(time, entity, "GET", target, 200, bytes);
        });
    }
}
