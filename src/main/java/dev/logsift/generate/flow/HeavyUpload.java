package dev.logsift.generate.flow;

import com.google.auto.service.AutoService;
import dev.logsift.format.Family;
import dev.logsift.generate.Attack;
import dev.logsift.generate.AttackKind;
import dev.logsift.generate.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;
import java.util.stream.IntStream;

/** An inside host that sends far more than it gets, to one place outside (ATT\&amp;CK T1048). */
@AutoService(AttackKind.class)
public final class HeavyUpload implements AttackKind {
    @Override
    public String name() {
        return "heavy_upload";
    }

    @Override
    public Family family() {
        return Family.FLOW;
    }

    @Override
    public List<String> keys() {
        return List.of("target", "port", "megabytes", "conversations", "description");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.read(settings, occasion, "exfiltration", "heavy upload to one host outside");
        Endpoint target = new Endpoint(
                settings.requiredText("target"),
                settings.integer("port", 1, 65535).orElse(443L).intValue());
        int conversations =
                settings.integer("conversations", 1, 1_000_000).orElse(8L).intValue();
        double bytes = 1e6 * settings.number("megabytes", 0.001, 1e9).orElse(2_000.0) / conversations;
        return random -> IntStream.range(0, conversations)
                .mapToObj(i -> {
                    long time = occasion.moment(i, conversations, random);
                    Endpoint source = new Endpoint(occasion.entity(), random.between(32768, 60999));
                    long sent = (long) (bytes * (0.8 + 0.4 * random.nextDouble()));
                    long lasts = occasion.lasts() / conversations;
                    return upload(time, lasts, source, target, sent, mark);
                })
                .iterator();
    }

    private static Conversation upload(
            long time, long duration, Endpoint source, Endpoint target, long bytes, AttackMark mark) {
        long answered = 4_800;
        return new Conversation(
                time,
                duration,
                24,
                Protocol.TCP,
                source,
                target,
                Volume.tcp(bytes, answered),
                Volume.tcp(answered, bytes),
                Outcome.COMPLETE,
                "ssl",
                0,
                mark);
    }
}
