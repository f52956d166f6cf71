package dev.logsift.session.query;

import dev.logsift.engine.Engine;
import java.util.List;
import java.util.stream.Stream;

/** The views of a family's current table. */
public final class FamilyViews {
    private FamilyViews() {}

    /** Those of them that there are: its rows, and the lines that could not be read. */
    public static List<String> of(Engine engine, String family) {
        return Stream.of(family, family + "_rejects").filter(engine::hasView).toList();
    }
}
