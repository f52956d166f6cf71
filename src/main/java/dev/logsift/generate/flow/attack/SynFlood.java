package dev.logsift.generate.flow.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.flow.AttackMark;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Endpoint;
import dev.logsift.generate.flow.Outcome;
import dev.logsift.text.YamlMapping;

/** SYNs that fill a server's table of half-open connections (ATT&amp;CK T1499.001): nothing follows them. */
@AutoService(AttackKind.class)
public final class SynFlood extends AttackKind {
    public SynFlood() {
        super(Family.FLOW, "syn_flood", "target", "port", "packets", "answered");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "dos", "SYN flood");
        Endpoint target = new Endpoint(
                settings.requiredText("target"),
                settings.integer("port", 1, 65535).orElse(80L).intValue());
        long packets = settings.integer("packets", 1, 1_000_000_000).orElse(5_000L);
        double answered = settings.number("answered", 0, 1).orElse(0.3);
        return random -> occasion.steps(packets, random, (i, time, entity) -> {
            Endpoint source = new Endpoint(entity, random.between(1024, 65535));
            Outcome outcome = random.chance(answered) ? Outcome.ABANDONED : Outcome.UNANSWERED;
            return Conversation.probe(time, source, target, outcome, mark);
        });
    }
}
