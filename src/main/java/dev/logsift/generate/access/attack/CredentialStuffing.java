package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Browsers;
import dev.logsift.generate.access.Login;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;

/** Trying stolen pairs of name and password from many addresses, a few from each (ATT&amp;CK T1110.004). */
@AutoService(AttackKind.class)
public final class CredentialStuffing extends AttackKind {
    public CredentialStuffing() {
        super(
                Family.ACCESS,
                "credential_stuffing",
                "host",
                "path",
                "attempts",
                "agent",
                "success_share",
                "refused_with");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, Browsers.agents());
        String path = settings.text("path").orElse("/login");
        long attempts = settings.integer("attempts", 1, 1_000_000_000).orElse(600L);
        int refusal = settings.integer("refused_with", 200, 499).orElse(401L).intValue();
        double success = settings.number("success_share", 0, 1).orElse(0.0);
        return random -> occasion.steps(
                attempts,
                random,
                (i, time, entity) -> random.chance(success)
                        ? attacker.request(time, entity, "POST", path, 302, 0)
                        : attacker.request(time, entity, "POST", path, refusal, Login.REFUSAL_BYTES));
    }
}
