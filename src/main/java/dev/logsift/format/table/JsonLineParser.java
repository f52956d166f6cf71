package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.Absent;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import dev.logsift.format.table.JsonFormat.Condition;
import dev.logsift.format.table.JsonFormat.Key;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads lines that are JSON objects. Keys that no column is known for are left in the raw line. */
final class JsonLineParser implements LineParser {
    private static final LineOutcome NO_OBJECT = LineOutcome.reject("the line is not a JSON object");

    private final JsonScanner scanner;
    private final FieldDecoders decoders;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final ColumnBuffer[] columns;

    JsonLineParser(JsonFormat format, FieldDecoders decoders) {
        this.decoders = decoders;
        List<String> paths = Stream.concat(
                        format.keys().stream().map(Key::path),
                        format.conditions().stream().map(Condition::path))
                .distinct()
                .toList();
        for (Condition condition : format.conditions()) {
            LineOutcome otherwise = LineOutcome.reject(condition.otherwise());
            checks.add(
                    new Value(paths.indexOf(condition.path()), condition.value().getBytes(UTF_8), otherwise));
        }
        for (String column : format.required()) {
            List<Integer> anyOf = format.keys().stream()
                    .filter(key -> key.field().columns().contains(column))
                    .map(key -> paths.indexOf(key.path()))
                    .toList();
            checks.add(new Presence(anyOf, LineOutcome.reject("the line has no " + column)));
        }
        for (Key key : format.keys()) {
            LogField field = key.field();
            FieldDecoder decoder = decoders.decoder(field, TextEncoding.JSON);
            readings.add(0, new Reading(paths.indexOf(key.path()), key.path(), field.kind(), decoder));
        }
        // the protocol says what stands in place of the ports
        readings.sort(Comparator.comparing(reading -> reading.kind() != FieldKind.PROTOCOL));
        this.scanner = new JsonScanner(JsonPaths.of(paths), paths.size());
        this.columns = decoders.columnsOfOnly(format.providedColumns(), List.of());
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        if (!scanner.scan(bytes, start, end)) {
            return NO_OBJECT;
        }
        for (Check check : checks) {
            LineOutcome reject = check.check(scanner, bytes);
            if (reject != null) {
                return reject;
            }
        }
        for (ColumnBuffer column : columns) {
            column.setNull(row);
        }
        decoders.startLine();
        for (Reading reading : readings) { // the first key of a column comes last and has the last word
            int path = reading.path();
            LineOutcome reject = isPresent(scanner, bytes, path)
                    ? reading.decoder().decode(bytes, scanner.start(path), scanner.end(path), row)
                    : null;
            if (reject != null) {
                return reject.at("key " + reading.key(), scanner.start(path) - start);
            }
        }
        return LineOutcome.ROW;
    }

    private static boolean isPresent(JsonScanner scanner, byte[] bytes, int path) {
        return scanner.has(path) && !Absent.is(bytes, scanner.start(path), scanner.end(path));
    }

    /** A key that is read. */
    private record Reading(int path, String key, FieldKind kind, FieldDecoder decoder) {}

    /** What a line must have to be of the format. */
    private sealed interface Check {
        /** Returns null, or the reject. */
        LineOutcome check(JsonScanner scanner, byte[] bytes);
    }

    private record Value(int path, byte[] value, LineOutcome otherwise) implements Check {
        @Override
        public LineOutcome check(JsonScanner scanner, byte[] bytes) {
            int start = scanner.start(path);
            boolean fits = scanner.has(path)
                    && scanner.end(path) - start == value.length
                    && ByteSearch.matches(bytes, start, scanner.end(path), value);
            return fits ? null : otherwise;
        }
    }

    private record Presence(List<Integer> paths, LineOutcome otherwise) implements Check {
        @Override
        public LineOutcome check(JsonScanner scanner, byte[] bytes) {
            for (int path : paths) {
                if (isPresent(scanner, bytes, path)) {
                    return null;
                }
            }
            return otherwise;
        }
    }
}
