package dev.logsift.generate.flow.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.flow.AttackMark;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Endpoint;
import dev.logsift.generate.flow.Protocol;
import dev.logsift.generate.random.LogNormal;
import dev.logsift.text.YamlMapping;

/** Answers that nobody asked for (ATT&amp;CK T1498.002): servers answer a spoofed victim, so that only the large answers arrive. */
@AutoService(AttackKind.class)
public final class Amplification extends AttackKind {
    public Amplification() {
        super(Family.FLOW, "amplification", "target", "port", "packets", "reply_bytes");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "dos", "amplified answers");
        String target = settings.requiredText("target");
        int port = settings.integer("port", 1, 65535).orElse(123L).intValue();
        long packets = settings.integer("packets", 1, 1_000_000_000).orElse(3_000L);
        LogNormal size = settings.mapping("reply_bytes").map(LogNormal::read).orElse(new LogNormal(4_800, 0.2));
        return random -> occasion.steps(packets, random, (i, time, entity) -> {
            Endpoint victim = new Endpoint(target, random.between(1024, 65535));
            Conversation.Payload payload = new Conversation.Payload(size.drawWhole(random), 0);
            return Conversation.datagram(time, Protocol.UDP, new Endpoint(entity, port), victim, payload, mark);
        });
    }
}
