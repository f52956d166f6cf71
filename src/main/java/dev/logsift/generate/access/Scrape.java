package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.LogNormal;
import dev.logsift.generate.Occasion;
import dev.logsift.generate.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.LongStream;

/** Copying a site by walking through its numbered pages (ATT&amp;CK T1119), in a browser's name. */
@AutoService(AttackKind.class)
public final class Scrape implements AttackKind {
    @Override
    public String name() {
        return "scrape";
    }

    @Override
    public Family family() {
        return Family.ACCESS;
    }

    @Override
    public List<String> keys() {
        return List.of("host", "path", "requests", "agent", "size");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker =
                Attacker.read(settings, occasion, "Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Firefox/115.0");
        String path = settings.requiredText("path");
        LogNormal size = settings.mapping("size").map(LogNormal::read).orElse(new LogNormal(18_000, 0.4));
        long requests = settings.integer("requests", 1, 1_000_000_000).orElse(300L);
        return random -> LongStream.range(0, requests)
                .mapToObj(i -> {
                    String target = path.replace("{n}", String.valueOf(i + 1));
                    long time = occasion.moment(i, requests, random);
                    long bytes = size.drawWhole(SeededRandom.of(occasion.number(), target));
                    return attacker.request(time, "GET", target, 200, bytes);
                })
                .iterator();
    }
}
