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
import dev.logsift.generate.traffic.Event;
import dev.logsift.text.YamlMapping;
import java.util.Iterator;
import java.util.stream.StreamSupport;

/** A program that calls home by the clock (ATT&amp;CK T1071.001), each time a little early or late, with nearly the same to say.
 * Programs that look for updates do so too. */
@AutoService(AttackKind.class)
public final class Beacon extends AttackKind {
    public Beacon() {
        super(Family.FLOW, "beacon", "target", "port", "count", "jitter", "request_bytes", "reply_bytes", "skipped");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "beacon", "calls home by the clock");
        Endpoint target = new Endpoint(
                settings.requiredText("target"),
                settings.integer("port", 1, 65535).orElse(443L).intValue());
        long count = settings.integer("count", 4, 1_000_000_000).orElse(200L);
        double jitter = settings.number("jitter", 0, 0.9).orElse(0.1);
        double skipped = settings.number("skipped", 0, 0.9).orElse(0.0);
        LogNormal request =
                settings.mapping("request_bytes").map(LogNormal::read).orElse(new LogNormal(420, 0.02));
        LogNormal reply = settings.mapping("reply_bytes").map(LogNormal::read).orElse(new LogNormal(260, 0.05));
        return random -> {
            Iterator<Event> calls = occasion.steps(count, jitter, random, (i, time, entity) -> {
                Conversation.Payload payload =
                        new Conversation.Payload(request.drawWhole(random), reply.drawWhole(random));
                long duration = 180 + random.below(300);
                return Conversation.exchange(
                        time, duration, 32, Endpoint.client(entity, random), target, payload, mark);
            });
            Iterable<Event> all = () -> calls;
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(call -> !random.chance(skipped))
                    .iterator();
        };
    }
}
