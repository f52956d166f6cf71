package dev.logsift.generate.access;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;

/**
 * A kind of answer that is not the page.
 *
 * @param share how many of all page views meet with it
 * @param bytes what the answer always has
 * @param targets what is asked then; empty where it can be any page
 */
record Trouble(int status, double share, long bytes, List<String> targets) {
    static Trouble read(YamlMapping parent, String key, int status) {
        YamlMapping settings = parent.mapping(key).orElseThrow(() -> parent.missing(key));
        settings.allowOnly(List.of("share", "bytes", "paths"));
        return new Trouble(
                status,
                settings.number("share", 0, 1).orElseThrow(() -> settings.missing("share")),
                settings.integer("bytes", 0, 1_000_000_000_000L).orElseThrow(() -> settings.missing("bytes")),
                settings.texts("paths"));
    }

    boolean strikes(SeededRandom random) {
        return random.chance(share);
    }

    String target(String page, SeededRandom random) {
        return targets.isEmpty() ? page : targets.get(random.below(targets.size()));
    }
}
