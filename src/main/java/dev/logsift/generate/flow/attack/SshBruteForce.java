package dev.logsift.generate.flow.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.flow.AttackMark;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Endpoint;
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;

/** Guessing passwords of SSH or another service (ATT&amp;CK T1110.001): many conversations, each nearly as long as the other. */
@AutoService(AttackKind.class)
public final class SshBruteForce extends AttackKind {
    public SshBruteForce() {
        super(Family.FLOW, "ssh_brute_force", "target", "port", "attempts", "success");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "bruteForce", "guessing passwords");
        Endpoint target = new Endpoint(
                settings.requiredText("target"),
                settings.integer("port", 1, 65535).orElse(22L).intValue());
        long attempts = settings.integer("attempts", 1, 1_000_000_000).orElse(200L);
        boolean success = settings.text("success").map(Boolean::valueOf).orElse(false);
        return random -> occasion.steps(attempts, random, (i, time, entity) -> {
            Endpoint source = Endpoint.client(entity, random);
            boolean in = success && i == attempts - 1;
            return attempt(time, source, target, in ? 20 : 1, mark, random);
        });
    }

    /** @param effort how much longer than a refused login it is */
    private static Conversation attempt(
            long time, Endpoint source, Endpoint target, int effort, AttackMark mark, SeededRandom random) {
        long asked = effort * (1_350L + random.below(120));
        long answered = effort * (1_720L + random.below(80));
        long duration = effort * (1_900L + random.below(900));
        Conversation.Payload payload = new Conversation.Payload(asked, answered);
        return Conversation.exchange(time, duration, random.between(1, 4), source, target, payload, mark);
    }
}
