package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.random.LogNormal;
import dev.logsift.text.YamlMapping;

/** A script that somebody uploads and then has run commands (ATT&amp;CK T1505.003): posted to without a referrer, by nobody else. */
@AutoService(AttackKind.class)
public final class WebShell extends AttackKind {
    public WebShell() {
        super(Family.ACCESS, "web_shell", "host", "path", "upload", "commands", "agent", "size");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(
                settings, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:109.0) Gecko/20100101 Firefox/115.0");
        String path = settings.text("path").orElse("/uploads/img_0412.php");
        String upload = settings.text("upload").orElse("/upload.php");
        long commands = settings.integer("commands", 1, 1_000_000).orElse(40L);
        LogNormal size = settings.mapping("size").map(LogNormal::read).orElse(new LogNormal(900, 1.4));
        return random -> occasion.steps(
                commands + 1,
                random,
                (i, time, entity) -> i == 0
                        ? attacker.request(time, entity, "POST", upload, 200, 412)
                        : attacker.request(time, entity, "POST", path, 200, size.drawWhole(random)));
    }
}
