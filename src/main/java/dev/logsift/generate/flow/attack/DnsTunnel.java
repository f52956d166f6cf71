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

/** Data in names that are asked for and in the answers (ATT&amp;CK T1071.004): more and larger queries than names need. */
@AutoService(AttackKind.class)
public final class DnsTunnel extends AttackKind {
    public DnsTunnel() {
        super(Family.FLOW, "dns_tunnel", "target", "queries", "sent_bytes", "received_bytes");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "dnsTunnel", "data in DNS queries");
        Endpoint target = new Endpoint(settings.requiredText("target"), 53);
        long queries = settings.integer("queries", 1, 1_000_000_000).orElse(2_000L);
        LogNormal sent = settings.mapping("sent_bytes").map(LogNormal::read).orElse(new LogNormal(190, 0.15));
        LogNormal received =
                settings.mapping("received_bytes").map(LogNormal::read).orElse(new LogNormal(420, 0.4));
        return random -> occasion.steps(queries, random, (i, time, entity) -> {
            Endpoint source = Endpoint.client(entity, random);
            Conversation.Payload payload = new Conversation.Payload(sent.drawWhole(random), received.drawWhole(random));
            return Conversation.datagram(time, Protocol.UDP, source, target, payload, mark);
        });
    }
}
