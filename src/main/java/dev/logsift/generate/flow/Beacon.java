package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.LogNormal;
import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.stream.LongStream;

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
        double step = occasion.pace().step(count);
        return random -> LongStream.range(0, count)
                .filter(i -> i == 0 || !random.chance(skipped))
                .mapToObj(i -> {
                    long time = occasion.start() + (long) (step * (i + jitter * random.nextDouble()));
                    Endpoint source = Endpoint.client(occasion.entity(i), random);
                    Conversation.Payload payload =
                            new Conversation.Payload(request.drawWhole(random), reply.drawWhole(random));
                    long duration = 180 + random.below(300);
                    return Conversation.exchange(time, duration, 32, source, target, payload, mark);
                })
                .iterator();
    }
}
