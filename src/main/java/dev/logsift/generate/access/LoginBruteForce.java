package dev.logsift.generate.access;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.LongStream;

/** Guessing passwords at a login form (ATT&amp;CK T1110.001), perhaps with success at the end. */
@AutoService(AttackKind.class)
public final class LoginBruteForce implements AttackKind {
    @Override
    public String name() {
        return "login_brute_force";
    }

    @Override
    public Family family() {
        return Family.ACCESS;
    }

    @Override
    public List<String> keys() {
        return List.of("host", "path", "attempts", "agent", "success");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        Attacker attacker = Attacker.read(settings, occasion, "python-requests/2.31.0");
        String path = settings.text("path").orElse("/login");
        long attempts = settings.integer("attempts", 1, 1_000_000_000).orElse(200L);
        boolean success = settings.text("success").map(Boolean::valueOf).orElse(false);
        return random -> LongStream.range(0, attempts)
                .mapToObj(i -> {
                    boolean in = success && i == attempts - 1;
                    long time = occasion.moment(i, attempts, random);
                    return attacker.request(time, "POST", path, in ? 302 : 401, in ? 0 : Login.REFUSAL_BYTES);
                })
                .iterator();
    }
}
