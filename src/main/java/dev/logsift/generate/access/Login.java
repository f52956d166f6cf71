package dev.logsift.generate.access;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** A login form that customers use, sometimes with a wrong password first. */
public final class Login {
    private static final long FORM_BYTES = 4120;
    public static final long REFUSAL_BYTES = 1832;
    private static final long WELCOME_BYTES = 9874;

    private final String path;
    private final double share;
    private final double mistakes;

    private Login(String path, double share, double mistakes) {
        this.path = path;
        this.share = share;
        this.mistakes = mistakes;
    }

    static Login read(YamlMapping settings) {
        YamlMapping login = settings.mapping("login").orElseThrow(() -> settings.missing("login"));
        login.allowOnly(List.of("path", "share", "mistakes"));
        return new Login(
                login.requiredText("path"),
                login.number("share", 0, 1).orElse(0.05),
                login.number("mistakes", 0, 1).orElse(0.15));
    }

    boolean happens(SeededRandom random) {
        return random.chance(share);
    }

    void add(Trail trail, String referrer, SeededRandom random) {
        trail.get(path, 200, FORM_BYTES, referrer);
        String form = trail.host().url(path);
        for (int tries = 0; tries < 3 && random.chance(mistakes); tries++) {
            trail.pause(random.between(4_000, 30_000)).add("POST", path, 401, REFUSAL_BYTES, form);
        }
        trail.pause(random.between(4_000, 20_000)).add("POST", path, 302, 0, form);
        trail.pause(random.between(50, 300)).get("/account", 200, WELCOME_BYTES, form);
        trail.pause(random.between(5_000, 40_000));
    }
}
