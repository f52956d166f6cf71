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
import dev.logsift.generate.random.Addresses;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** One inside host that opens an administrator's port of many others (ATT&amp;CK T1021), and gets in. */
@AutoService(AttackKind.class)
public final class LateralFanout extends AttackKind {
    public LateralFanout() {
        super(Family.FLOW, "lateral_fanout", "targets", "port", "refused");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "lateralMovement", "administrator's port of many hosts");
        List<String> targets = Addresses.read(settings, "targets");
        int port = settings.integer("port", 1, 65535).orElse(445L).intValue();
        double refused = settings.number("refused", 0, 1).orElse(0.2);
        return random -> occasion.steps(targets.size(), random, (i, time, entity) -> {
            Endpoint source = Endpoint.client(entity, random);
            Endpoint target = new Endpoint(targets.get((int) i), port);
            if (random.chance(refused)) {
                return Conversation.probe(time, source, target, Outcome.REFUSED, mark);
            }
            Conversation.Payload payload =
                    new Conversation.Payload(6_000L + random.below(30_000), 9_000L + random.below(9_000));
            return Conversation.exchange(time, 2_000L + random.below(9_000), 1, source, target, payload, mark);
        });
    }
}
