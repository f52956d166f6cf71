package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;

/** A program that asks whether a site is there, by the clock: what a beacon looks like, and a good one. */
@AutoService(AttackKind.class)
public final class Monitor extends AttackKind {
    private static final double JITTER = 0.02;

    public Monitor() {
        super(Family.ACCESS, "monitor", "host", "path", "count", "agent", "method", "bytes");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker =
                Attacker.read(settings, "Mozilla/5.0+(compatible; StatusWatch/3.1; https://status.example.net/)");
        String path = settings.text("path").orElse("/");
        String method = settings.text("method").orElse("HEAD");
        long bytes = method.equals("HEAD")
                ? 0
                : settings.integer("bytes", 0, 1_000_000).orElse(15L);
        long count = settings.integer("count", 1, 1_000_000_000).orElse(1_440L);
        return random -> occasion.steps(
                count, JITTER, random, (i, time, entity) -> attacker.request(time, entity, method, path, 200, bytes));
    }
}
