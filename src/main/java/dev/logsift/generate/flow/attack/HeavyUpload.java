package dev.logsift.generate.flow.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.attack.Attack;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.generate.flow.AttackMark;
import dev.logsift.generate.flow.Conversation;
import dev.logsift.generate.flow.Endpoint;
import dev.logsift.text.YamlMapping;

/** An inside host that sends far more than it gets, to one place outside (ATT&amp;CK T1048). A backup does the same. */
@AutoService(AttackKind.class)
public final class HeavyUpload extends AttackKind {
    private static final long ANSWERED = 4_800;

    public HeavyUpload() {
        super(Family.FLOW, "heavy_upload", "target", "port", "megabytes", "conversations");
    }

    @Override
    public Attack read(YamlMapping settings, Occasion occasion) {
        AttackMark mark = AttackMark.of(occasion, "exfiltration", "heavy upload to one host outside");
        Endpoint target = new Endpoint(
                settings.requiredText("target"),
                settings.integer("port", 1, 65535).orElse(443L).intValue());
        long count = settings.integer("conversations", 1, 1_000_000).orElse(8L);
        double bytes = 1e6 * settings.number("megabytes", 0.001, 1e9).orElse(2_000.0) / count;
        long duration = occasion.lasts(count) / count;
        return random -> occasion.steps(count, random, (i, time, entity) -> {
            Endpoint source = Endpoint.client(entity, random);
            long sent = (long) (bytes * (0.8 + 0.4 * random.nextDouble()));
            return Conversation.exchange(
                    time, duration, 24, source, target, new Conversation.Payload(sent, ANSWERED), mark);
        });
    }
}
