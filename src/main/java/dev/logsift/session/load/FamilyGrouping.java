package dev.logsift.session.load;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.column.Family;
import dev.logsift.format.table.ColumnMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts paths by the family of the logs that they lead to: those of one family can be one table. */
final class FamilyGrouping {
    private final LoadContext context;
    private final ColumnMap map;

    /** @param map what the columns of tables are called */
    FamilyGrouping(LoadContext context, ColumnMap map) {
        this.context = context;
        this.map = map;
    }

    /** Groups of paths, each of one family; a path to nothing but empty files goes with the first group. */
    List<List<String>> group(List<String> paths) {
        Map<Family, List<String>> groups = new EnumMap<>(Family.class);
        List<String> empty = new ArrayList<>();
        for (String path : paths) {
            family(path)
                    .map(family -> groups.computeIfAbsent(family, any -> new ArrayList<>()))
                    .orElse(empty)
                    .add(path);
        }
        if (groups.isEmpty()) {
            return List.of(empty);
        }
        List<List<String>> sorted = List.copyOf(groups.values());
        sorted.get(0).addAll(empty);
        return sorted;
    }

    private Optional<Family> family(String path) {
        List<SourceFile> files = context.engine().files(List.of(path));
        if (files.stream().allMatch(file -> file.bytes() == 0)) {
            return Optional.empty();
        }
        return Optional.of(
                new LogOpening(context).family(LoadRequest.of(List.of(path)).with(map), files));
    }
}
