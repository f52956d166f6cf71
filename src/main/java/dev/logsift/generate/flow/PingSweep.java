package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.IntStream;

/** One ICMP echo request to each of many addresses, to see who is there (ATT\&amp;CK T1018). */
@AutoService(AttackKind.class)
public final class PingSweep implements AttackKind {
    @Override
    public String name() {
        return "ping_sweep";
    }

    @Override
    public Family family() {
        return Family.FLOW;
    }

    @Override
    public List<String> keys() {
        return List.of("targets", "alive", "description");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.read(settings, occasion, "pingScan", "echo requests to many hosts");
        List<String> targets = Addresses.read(settings, "targets");
        double alive = settings.number("alive", 0, 1).orElse(0.2);
        return random -> IntStream.range(0, targets.size())
                .mapToObj(i -> {
                    long time = occasion.moment(i, targets.size(), random);
                    return echo(time, occasion.entity(), targets.get(i), random.chance(alive), mark);
                })
                .iterator();
    }

    private static Conversation echo(long time, String source, String target, boolean answered, AttackMark mark) {
        Volume packet = new Volume(1, Protocol.ICMP.headerBytes());
        return new Conversation(
                time,
                0,
                0,
                Protocol.ICMP,
                new Endpoint(source, 0),
                new Endpoint(target, 0),
                packet,
                answered ? packet : Volume.none(),
                answered ? Outcome.COMPLETE : Outcome.UNANSWERED,
                null,
                0,
                mark);
    }
}
