package dev.logsift.generate.flow.attack;

import dev.logsift.generate.flow.Outcome;
import dev.logsift.text.YamlMapping;
import java.util.Arrays;
import java.util.Locale;

/** Which flags a port scan sends: a closed port resets them all, an open one answers only a SYN (RFC 9293, 3.10.7). */
enum ScanTechnique {
    SYN(Outcome.HALF_OPEN, Outcome.REFUSED, Outcome.UNANSWERED),
    FIN(Outcome.FIN_IGNORED, Outcome.FIN_REFUSED, Outcome.FIN_IGNORED),
    NULL(Outcome.NULL_IGNORED, Outcome.NULL_REFUSED, Outcome.NULL_IGNORED),
    XMAS(Outcome.XMAS_IGNORED, Outcome.XMAS_REFUSED, Outcome.XMAS_IGNORED);

    private final Outcome open;
    private final Outcome closed;
    private final Outcome unanswered;

    ScanTechnique(Outcome open, Outcome closed, Outcome unanswered) {
        this.open = open;
        this.closed = closed;
        this.unanswered = unanswered;
    }

    static ScanTechnique read(YamlMapping settings) {
        String name = settings.text("technique").orElse("syn").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(technique -> technique.name().equals(name))
                .findFirst()
                .orElseThrow(() -> settings.wrong("technique", "syn, fin, \"null\" or xmas"));
    }

    Outcome open() {
        return open;
    }

    Outcome closed() {
        return closed;
    }

    Outcome unanswered() {
        return unanswered;
    }
}
