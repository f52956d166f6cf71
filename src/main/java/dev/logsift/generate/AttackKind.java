package dev.logsift.generate;

import dev.logsift.format.Family;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** One kind of attack that scenarios may have; registered with {@code @AutoService}. */
public interface AttackKind {
    /** Its name in scenarios and labels. */
    String name();

    Family family();

    /** The keys it takes besides those that every attack has. */
    List<String> keys();

    Attack read(YamlMapping settings, Occasion occasion);
}
