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
import dev.logsift.generate.flow.Protocol;
import dev.logsift.generate.flow.Volume;
import dev.logsift.generate.random.Addresses;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** One ICMP echo request to each of many addresses, to see who is there (ATT&amp;CK T1018). */
@AutoService(AttackKind.class)
public final class PingSweep extends AttackKind {
    public PingSweep() {
        super(Family.FLOW, "ping_sweep", "targets", "alive");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "pingScan", "echo requests to many hosts");
        List<String> targets = Addresses.read(settings, "targets");
        double alive = settings.number("alive", 0, 1).orElse(0.2);
        return random -> occasion.steps(
                targets.size(),
                random,
                (i, time, entity) -> echo(time, entity, targets.get((int) i), random.chance(alive), mark));
    }

    private static Conversation echo(long time, String source, String target, boolean answered, AttackMark mark) {
        Volume packet = new Volume(1, Protocol.ICMP.headerBytes());
        return new Conversation(
                time,
                0,
                0,
                Protocol.ICMP,
                Endpoint.withoutPort(source),
                Endpoint.withoutPort(target),
                packet,
                answered ? packet : Volume.none(),
                answered ? Outcome.COMPLETE : Outcome.UNANSWERED,
                null,
                0,
                mark);
    }
}
