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
import dev.logsift.generate.random.SeededRandom;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.IntStream;

/** A scan of many ports of one host (ATT&amp;CK T1046): few are open, most refuse, some say nothing. */
@AutoService(AttackKind.class)
public final class VerticalScan extends AttackKind {
    public VerticalScan() {
        super(Family.FLOW, "vertical_scan", "target", "first_port", "ports", "open", "unanswered", "technique");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "portScan", "scan of many ports");
        String target = settings.requiredText("target");
        int first = settings.integer("first_port", 1, 65535).orElse(1L).intValue();
        int count = settings.integer("ports", 1, 65535).orElse(1000L).intValue();
        if (first + count > 65536) {
            throw settings.wrong("ports", "a number of ports from first_port on, up to 65535");
        }
        List<String> open = settings.texts("open");
        double unanswered = settings.number("unanswered", 0, 1).orElse(0.05);
        ScanTechnique technique = ScanTechnique.read(settings);
        return random -> {
            int sourcePort = random.between(35000, 63000);
            int[] ports = shuffled(first, count, random);
            return occasion.steps(count, random, (i, time, entity) -> {
                int port = ports[(int) i];
                Outcome outcome = open.contains(String.valueOf(port))
                        ? technique.open()
                        : random.chance(unanswered) ? technique.unanswered() : technique.closed();
                return Conversation.probe(
                        time, new Endpoint(entity, sourcePort), new Endpoint(target, port), outcome, mark);
            });
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
