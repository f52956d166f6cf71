package dev.logsift.generate.access;

import dev.logsift.generate.random.SeededRandom;
import java.util.List;

/** What common browsers call themselves, for visitors and attackers that nobody describes. */
public final class Browsers {
    private static final List<String> AGENTS = ShippedList.read("browsers.txt");

    private Browsers() {}

    public static String[] agents() {
        return AGENTS.toArray(String[]::new);
    }

    public static String any(SeededRandom random) {
        return AGENTS.get(random.below(AGENTS.size()));
    }
}
