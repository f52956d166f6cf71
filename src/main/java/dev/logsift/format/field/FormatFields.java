package dev.logsift.format.field;

import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.OwnColumnName;
import dev.logsift.format.time.TimeLayout;
import dev.logsift.text.YamlMapping;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads what a format file says of a field: the format's name for it, its column and its kind. */
public record FormatFields(Family family) {
    private static final List<String> KEYS = List.of("name", "column", "kind", "layout");

    public static String name(YamlMapping field) {
        return field.allowOnly(KEYS).requiredText("name");
    }

    /** The field of a mapping; its column is named after the field where the file does not say it. */
    public LogField field(YamlMapping field) {
        FieldKind kind = field.text("kind").map(word -> kind(field, word)).orElse(FieldKind.TEXT);
        String column = field.text("column").orElse(OwnColumnName.of(name(field)));
        LogField result = new LogField(column, kind, field.text("layout").orElse(""));
        if (kind == FieldKind.TIME_LAYOUT && TimeLayout.of(result.layout()) == null) {
            throw field.wrong("layout", "a layout of strftime that says the day, such as '%Y-%m-%d %H:%M:%S'");
        }
        requireFittingTypes(field, result);
        return result;
    }

    /** The field that a group of columns' names stands for. */
    public LogField fieldOfColumn(YamlMapping group) {
        group.allowOnly(List.of("column", "kind", "names"));
        FieldKind kind = group.text("kind").map(word -> kind(group, word)).orElse(FieldKind.TEXT);
        LogField result = new LogField(group.requiredText("column"), kind);
        requireFittingTypes(group, result);
        return result;
    }

    private void requireFittingTypes(YamlMapping yaml, LogField field) {
        for (LogColumn canonical : family.columns()) {
            boolean filled = field.columns().contains(canonical.name());
            if (filled && !fits(canonical.type(), field.typeOf(canonical.name()))) {
                throw yaml.wrong("kind", "one that yields " + canonical.type() + ", as " + canonical.name() + " is");
            }
        }
    }

    private static boolean fits(LogType canonical, LogType given) {
        boolean bothWhole = (canonical == LogType.INT || canonical == LogType.BIGINT)
                && (given == LogType.INT || given == LogType.BIGINT);
        return canonical == given || bothWhole;
    }

    private static FieldKind kind(YamlMapping yaml, String word) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> yaml.wrong(
                        "kind", "one of " + Arrays.toString(FieldKind.values()).toLowerCase(Locale.ROOT)));
    }
}
