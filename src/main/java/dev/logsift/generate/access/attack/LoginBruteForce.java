package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Login;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;

/** Guessing passwords at a login form (ATT&amp;CK T1110.001), perhaps with success at the end. */
@AutoService(AttackKind.class)
public final class LoginBruteForce extends AttackKind {
    public LoginBruteForce() {
        super(Family.ACCESS, "login_brute_force", "host", "path", "attempts", "agent", "success", "refused_with");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, "python-requests/2.31.0");
        String path = settings.text("path").orElse("/login");
        long attempts = settings.integer("attempts", 1, 1_000_000_000).orElse(200L);
        int refusal = settings.integer("refused_with", 200, 499).orElse(401L).intValue();
        boolean success = settings.text("success").map(Boolean::valueOf).orElse(false);
        return random -> occasion.steps(
                attempts,
                random,
                (i, time, entity) -> success && i == attempts - 1
                        ? attacker.request(time, entity, "POST", path, 302, 0)
                        : attacker.request(time, entity, "POST", path, refusal, Login.REFUSAL_BYTES));
    }
}
