package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Occasion;
import dev.logsift.generate.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.IntStream;

/** A SYN scan of many ports of one host (ATT\&amp;CK T1046): few are open, most refuse, some say nothing. */
@AutoService(AttackKind.class)
public final class VerticalScan implements AttackKind {
    @Override
    public String name() {
        return "vertical_scan";
    }

    @Override
    public Family family() {
        return Family.FLOW;
    }

    @Override
    public List<String> keys() {
        return List.of("target", "first_port", "ports", "open", "unanswered", "description");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.read(settings, occasion, "portScan", "SYN scan of many ports");
        String target = settings.requiredText("target");
        int first = settings.integer("first_port", 1, 65535).orElse(1L).intValue();
        int count = settings.integer("ports", 1, 65535).orElse(1000L).intValue();
        if (first + count > 65536) {
            throw settings.wrong("ports", "a number of ports from first_port on, up to 65535");
        }
        List<String> open = settings.texts("open");
        double unanswered = settings.number("unanswered", 0, 1).orElse(0.05);
        return random -> {
            Endpoint source = new Endpoint(occasion.entity(), random.between(35000, 63000));
            int[] ports = shuffled(first, count, random);
            return IntStream.range(0, count)
                    .mapToObj(i -> {
                        long time = occasion.moment(i, count, random);
                        Outcome outcome = open.contains(String.valueOf(ports[i]))
                                ? Outcome.HALF_OPEN
                                : random.chance(unanswered) ? Outcome.UNANSWERED : Outcome.REFUSED;
                        return Conversation.probe(time, source, new Endpoint(target, ports[i]), outcome, mark);
                    })
                    .iterator();
        };
    }

    /** Scanners do not count upwards. */
    private static int[] shuffled(int first, int count, SeededRandom random) {
        int[] ports = IntStream.range(first, first + count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.below(i + 1);
            int port = ports[i];
            ports[i] = ports[other];
            ports[other] = port;
        }
        return ports;
    }
}
