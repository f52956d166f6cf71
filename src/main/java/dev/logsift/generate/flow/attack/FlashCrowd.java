package dev.logsift.generate.flow.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.flow.AttackMark;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Endpoint;
import dev.logsift.generate.random.LogNormal;
import dev.logsift.generate.random.PublicAddresses;
import dev.logsift.text.YamlMapping;

/** Many who come to the own site at once, and are served: the server, which is the entity, is not attacked. */
@AutoService(AttackKind.class)
public final class FlashCrowd extends AttackKind {
    public FlashCrowd() {
        super(Family.FLOW, "flash_crowd", "port", "visitors", "reply_bytes");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        int port = settings.integer("port", 1, 65535).orElse(443L).intValue();
        long visitors = settings.integer("visitors", 1, 10_000_000).orElse(800L);
        LogNormal reply = settings.mapping("reply_bytes").map(LogNormal::read).orElse(new LogNormal(26_000, 1));
        PublicAddresses addresses = new PublicAddresses(occasion.number());
        AttackMark mark = AttackMark.of(occasion, "flashCrowd", "many visitors at once");
        return random -> occasion.steps(visitors, random, (i, time, entity) -> {
            Endpoint visitor = Endpoint.client(addresses.ipv4(random), random);
            Conversation.Payload payload =
                    new Conversation.Payload(1_200L + random.below(300), reply.drawWhole(random));
            long duration = 600L + random.below(4_000);
            return Conversation.exchange(
                    time, duration, random.between(8, 90), visitor, new Endpoint(entity, port), payload, mark);
        });
    }
}
