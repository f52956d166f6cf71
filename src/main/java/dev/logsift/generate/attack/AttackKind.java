package dev.logsift.generate.attack;

import dev.logsift.format.column.Family;
import dev.logsift.text.YamlMapping;
import java.util.List;

/** One kind of attack that scenarios may have; registered with {@code @AutoService}. */
public abstract class AttackKind {
    private final Family family;
    private final String name;
    private final List<String> keys;

    /** @param keys the keys it takes besides those that every attack has */
    protected AttackKind(Family family, String name, String... keys) {
        this.family = family;
        this.name = name;
        this.keys = List.of(keys);
    }

    public final Family family() {
        return family;
    }

    /** Its name in scenarios and labels. */
    public final String name() {
        return name;
    }

    public final List<String> keys() {
        return keys;
    }

    public abstract Attack read(YamlMapping settings, Occasion occasion);
}
