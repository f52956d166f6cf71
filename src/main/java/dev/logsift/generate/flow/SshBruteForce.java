package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Occasion;
import dev.logsift.generate.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.IntStream;

/** Guessing passwords of SSH (ATT\&amp;CK T1110.001): many conversations, each nearly as long as the other. */
@AutoService(AttackKind.class)
public final class SshBruteForce implements AttackKind {
    @Override
    public String name() {
        return "ssh_brute_force";
    }

    @Override
    public Family family() {
        return Family.FLOW;
    }

    @Override
    public List<String> keys() {
        return List.of("target", "port", "attempts", "success", "description");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.read(settings, occasion, "bruteForce", "guessing SSH passwords");
        Endpoint target = new Endpoint(
                settings.requiredText("target"),
                settings.integer("port", 1, 65535).orElse(22L).intValue());
        int attempts =
                settings.integer("attempts", 1, 1_000_000_000).orElse(200L).intValue();
        boolean success = settings.text("success").map(Boolean::valueOf).orElse(false);
        return random -> IntStream.range(0, attempts)
                .mapToObj(i -> {
                    long time = occasion.moment(i, attempts, random);
                    Endpoint source = new Endpoint(occasion.entity(), random.between(32768, 60999));
                    boolean in = success && i == attempts - 1;
                    return attempt(time, source, target, in ? 20 : 1, mark, random);
                })
                .iterator();
    }

    /** @param effort how much longer than a refused login it is */
    private static Conversation attempt(
            long time, Endpoint source, Endpoint target, int effort, AttackMark mark, SeededRandom random) {
        long asked = effort * (1_350L + random.below(120));
        long answered = effort * (1_720L + random.below(80));
        return new Conversation(
                time,
                effort * (1_900L + random.below(900)),
                random.between(1, 4),
                Protocol.TCP,
                source,
                target,
                Volume.tcp(asked, answered),
                Volume.tcp(answered, asked),
                Outcome.COMPLETE,
                "ssh",
                0,
                mark);
    }
}
