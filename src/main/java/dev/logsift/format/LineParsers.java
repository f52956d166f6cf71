package dev.logsift.format;

import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.field.FieldDecoders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts the parser of a format together: its ways to read a line, what is worked out of a row, and its own lines. */
public final class LineParsers {
    private LineParsers() {}

    static LineParser of(BoundFormat format, FieldDecoders decoders) {
        return of(format, decoders, format::ways);
    }

    public static LineParser of(BoundFormat format, FieldDecoders decoders, Ways ways) {
        RecordBatch batch = decoders.batch();
        List<Difference> differences = differences(format);
        boolean joinsTarget = joinsTarget(format);
        differences.forEach(difference -> difference.prepare(batch));
        if (joinsTarget) {
            TargetOfParts.prepare(batch);
        }
        LineParser[] parsers = ways.with(decoders).toArray(LineParser[]::new);
        List<RowFinisher> finishers = new ArrayList<>();
        differences.forEach(difference -> finishers.add(difference.finisher(batch)));
        finishers.add(joinsTarget ? TargetOfParts.of(batch) : null);
        finishers.removeIf(Objects::isNull);
        return new FormatLineParser(
                parsers,
                finishers.toArray(RowFinisher[]::new),
                format.definition().card().ownLines());
    }

    /** Makes the ways to read a line. */
    @FunctionalInterface
    public interface Ways {
        List<LineParser> with(FieldDecoders decoders);
    }

    /** The columns that no field fills but that are worked out from those that fields fill. */
    public static List<LogColumn> workedOut(BoundFormat format) {
        List<LogColumn> columns = new ArrayList<>();
        differences(format).forEach(difference -> columns.add(difference.column()));
        if (joinsTarget(format)) {
            columns.add(new LogColumn("target", LogType.STRING));
        }
        return columns;
    }

    private static List<Difference> differences(BoundFormat format) {
        List<String> filled = filled(format);
        return format.definition().card().differences().stream()
                .filter(difference -> !filled.contains(difference.column().name()))
                .filter(difference -> filled.contains(difference.minuend().name()))
                .filter(difference -> filled.contains(difference.subtrahend().name()))
                .toList();
    }

    private static boolean joinsTarget(BoundFormat format) {
        List<String> filled = filled(format);
        return filled.contains("path") && filled.contains("query") && !filled.contains("target");
    }

    private static List<String> filled(BoundFormat format) {
        return format.fields().stream()
                .flatMap(field -> field.columns().stream())
                .toList();
    }
}
