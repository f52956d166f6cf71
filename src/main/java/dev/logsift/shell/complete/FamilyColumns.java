package dev.logsift.shell.complete;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that every log of a family has: they are known before Spark is up and a file is read. */
final class FamilyColumns {
    private FamilyColumns() {}

    /** By the names of the families' views. */
    static Map<String, List<Column>> ofAll() {
        return Arrays.stream(Family.values()).collect(Collectors.toMap(Family::word, FamilyColumns::of));
    }

    private static List<Column> of(Family family) {
        return Stream.concat(family.columns().stream(), Family.LINE_COLUMNS.stream())
                .map(FamilyColumns::column)
                .toList();
    }

    private static Column column(LogColumn column) {
        Type type =
                switch (column.type()) {
                    case STRING -> Type.STRING;
                    case INT, BIGINT -> Type.INTEGER;
                    case DOUBLE -> Type.DOUBLE;
                    case TIMESTAMP -> Type.TIMESTAMP;
                };
        return new Column(column.name(), type, column.type().name());
    }
}
