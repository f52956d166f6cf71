package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.IntStream;

/** A SYN scan of one port of many hosts (ATT\&amp;CK T1046): most addresses are nobody. */
@AutoService(AttackKind.class)
public final class HorizontalScan implements AttackKind {
    @Override
    public String name() {
        return "horizontal_scan";
    }

    @Override
    public Family family() {
        return Family.FLOW;
    }

    @Override
    public List<String> keys() {
        return List.of("targets", "port", "alive", "open", "description");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.read(settings, occasion, "portScan", "SYN scan of many hosts");
        List<String> targets = Addresses.read(settings, "targets");
        int port = settings.integer("port", 1, 65535).orElse(445L).intValue();
        double alive = settings.number("alive", 0, 1).orElse(0.2);
        double open = settings.number("open", 0, 1).orElse(0.2);
        return random -> IntStream.range(0, targets.size())
                .mapToObj(i -> {
                    long time = occasion.moment(i, targets.size(), random);
                    Endpoint source = new Endpoint(occasion.entity(), random.between(35000, 63000));
                    Outcome answer = random.chance(open) ? Outcome.HALF_OPEN : Outcome.REFUSED;
                    Outcome outcome = random.chance(alive) ? answer : Outcome.UNANSWERED;
                    return Conversation.probe(time, source, new Endpoint(targets.get(i), port), outcome, mark);
                })
                .iterator();
    }
}
