package dev.logsift.generate.access.attack;

import com.google.auto.service.AutoService;
import dev.logsift.format.column.Family;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.attack.AttackKind;
import dev.logsift.generate.attack.Disturbance;
import dev.logsift.generate.attack.Occasion;
import dev.logsift.text.YamlMapping;

/** Answers that grow: what is sent for paths below the entity becomes larger little by little, up to a factor. */
@AutoService(AttackKind.class)
public final class SizeDrift extends AttackKind {
    public SizeDrift() {
        super(Family.ACCESS, "size_drift", "factor", "host");
    }

    @Override
    public Disturbance read(YamlMapping settings, Occasion occasion) {
        double factor = settings.number("factor", 0.001, 1e6).orElse(3.0);
        return (ordinary, random) -> {
            Request request = (Request) ordinary;
            boolean touched = occasion.isUnderWay(request.time(), 1)
                    && request.status() == 200
                    && request.path().startsWith(occasion.entity(0));
            double progress = (request.time() - occasion.start()) / (double) occasion.lasts(1);
            return touched ? request.answered(200, (long) (request.bytes() * (1 + (factor - 1) * progress))) : request;
        };
    }
}
