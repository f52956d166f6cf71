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

/** Data in echo requests and replies (ATT&amp;CK T1095): larger and steadier than a ping. */
@AutoService(AttackKind.class)
public final class IcmpTunnel extends AttackKind {
    public IcmpTunnel() {
        super(Family.FLOW, "icmp_tunnel", "target", "packets", "size");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "icmpTunnel", "data in echo requests");
        Endpoint target = Endpoint.withoutPort(settings.requiredText("target"));
        long packets = settings.integer("packets", 1, 1_000_000_000).orElse(600L);
        LogNormal size = settings.mapping("size").map(LogNormal::read).orElse(new LogNormal(900, 0.2));
        return random -> occasion.steps(packets, random, (i, time, entity) -> {
            Conversation.Payload payload = new Conversation.Payload(size.drawWhole(random), size.drawWhole(random));
            return Conversation.datagram(time, Protocol.ICMP, Endpoint.withoutPort(entity), target, payload, mark);
        });
    }
}
