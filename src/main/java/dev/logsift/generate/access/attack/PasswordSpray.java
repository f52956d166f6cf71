package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.ShippedList;
import dev.logsift.generate.access.StaffVisits;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** A few passwords for each of many accounts (ATT&amp;CK T1110.003), so that no account is locked. HTTP authentication writes the
 * account into the log. */
@AutoService(AttackKind.class)
public final class PasswordSpray extends AttackKind {
    public PasswordSpray() {
        super(Family.ACCESS, "password_spray", "host", "path", "users", "rounds", "agent", "success");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker =
                Attacker.read(settings, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/128.0");
        String path = settings.text("path").orElse("/admin/");
        List<String> all = settings.has("users") ? settings.texts("users") : ShippedList.read("account_names.txt");
        long rounds = settings.integer("rounds", 1, 10_000).orElse(2L);
        boolean success = settings.text("success").map(Boolean::valueOf).orElse(false);
        long attempts = rounds * all.size();
        return random -> occasion.steps(attempts, random, (i, time, entity) -> {
            boolean in = success && i == attempts - 1;
            return attacker.request(
                            time, entity, "GET", path, in ? 200 : 401, in ? 26_118 : StaffVisits.CHALLENGE_BYTES)
                    .by(all.get((int) (i % all.size())));
        });
    }
}
