package dev.logsift.command.log;

import dev.logsift.format.column.Family;
import dev.logsift.format.table.ColumnNames;
import dev.logsift.format.table.TableKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows how the columns of a kind of table become those of a family. */
record TableKindPage(TableKind kind, ColumnNames names) {
    String text() {
        StringBuilder text = new StringBuilder(kind.word() + ": " + kind.title());
        text.append("\n\nA column goes by one of these names, in whatever letter case; for another one say --map"
                + " NAME=COLUMN,...\nA point in COLUMN leads to a field inside it.");
        for (Family family : Family.values()) {
            text.append("\n\n").append(family.word());
            byColumn(family)
                    .forEach((column, known) ->
                            text.append("\n  ").append(column).append(": ").append(String.join(", ", known)));
        }
        return text.toString();
    }

    private Map<String, List<String>> byColumn(Family family) {
        Map<String, List<String>> byColumn = new LinkedHashMap<>();
        names.of(family).forEach((name, field) -> byColumn.computeIfAbsent(field.column(), any -> new ArrayList<>())
                .add(name));
        return byColumn;
    }
}
