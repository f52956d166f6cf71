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

/** A SYN scan of one port of many hosts (ATT&amp;CK T1046): most addresses are nobody. */
@AutoService(AttackKind.class)
public final class HorizontalScan extends AttackKind {
    public HorizontalScan() {
        super(Family.FLOW, "horizontal_scan", "targets", "port", "alive", "open");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "portScan", "SYN scan of many hosts");
        List<String> targets = Addresses.read(settings, "targets");
        int port = settings.integer("port", 1, 65535).orElse(445L).intValue();
        double alive = settings.number("alive", 0, 1).orElse(0.2);
        double open = settings.number("open", 0, 1).orElse(0.2);
        return random -> occasion.steps(targets.size(), random, (i, time, entity) -> {
            Endpoint source = new Endpoint(entity, random.between(35000, 63000));
            Outcome answer = random.chance(open) ? Outcome.HALF_OPEN : Outcome.REFUSED;
            Outcome outcome = random.chance(alive) ? answer : Outcome.UNANSWERED;
            return Conversation.probe(time, source, new Endpoint(targets.get((int) i), port), outcome, mark);
        });
    }
}
