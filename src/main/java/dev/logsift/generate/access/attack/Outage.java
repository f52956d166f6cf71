package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Disturbance;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** A server that fails (ATT&amp;CK T1499): a share of what is asked below a path, which is the entity, gets a 5xx. */
@AutoService(AttackKind.class)
public final class Outage extends AttackKind {
    public Outage() {
        super(Family.ACCESS, "outage", "share", "status", "host");
    }

    @Override
    public Disturbance read(YamlMapping settings, Occasion occasion) {
        List<Integer> statuses = settings.has("status")
                ? settings.texts("status").stream().map(Integer::valueOf).toList()
                : List.of(503);
        double share = settings.number("share", 0, 1).orElse(0.8);
        return (ordinary, random) -> {
            Request request = (Request) ordinary;
            boolean struck = occasion.isUnderWay(request.time(), 1)
                    && request.path().startsWith(occasion.entity(0))
                    && random.chance(share);
            return struck ? request.answered(statuses.get(random.below(statuses.size())), 612) : request;
        };
    }
}
