package dev.logsift.detect.score;

import dev.logsift.detect.score.LabelledAttack.Source;
import dev.logsift.detect.score.LabelledAttack.Truth;
import dev.logsift.library.TimeText;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads labels as {@code generate} writes them: one line for each entity of each attack. */
final class LabelFile {
    private static final List<String> REQUIRED = List.of("attack", "entity", "first_seen", "last_seen");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;

    private LabelFile(Path file) {
        this.file = file;
    }

    static List<LabelledAttack> read(Path file) {
        return new LabelFile(file).read();
    }

    private List<LabelledAttack> read() {
        Map<List<Object>, List<Source>> attacks = new LinkedHashMap<>();
        try (CSVParser lines = FORMAT.parse(Files.newBufferedReader(file))) {
            requireColumns(lines.getHeaderNames());
            for (CSVRecord line : lines) {
                attacks.computeIfAbsent(key(line), key -> new ArrayList<>()).add(source(line));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw UserError.of("cannot read the labels in " + file)
                    .because(e.getMessage())
                    .help(
                            "write them as 'generate --to' does: attack_id, attack, entity, target, first_seen, last_seen ...")
                    .causedBy(e);
        }
        if (attacks.isEmpty()) {
            throw UserError.of("there is nothing in the labels in " + file).because("it has a header only");
        }
        return attacks.entrySet().stream()
                .map(entry -> new LabelledAttack(
                        (String) entry.getKey().get(0),
                        (String) entry.getKey().get(1),
                        (Truth) entry.getKey().get(2),
                        entry.getValue()))
                .toList();
    }

    private void requireColumns(List<String> names) {
        REQUIRED.stream().filter(column -> !names.contains(column)).findFirst().ifPresent(column -> {
            throw UserError.of("the labels in " + file + " have no column " + column)
                    .because("its first line says " + String.join(", ", names));
        });
    }

    private static List<Object> key(CSVRecord line) {
        boolean benign = text(line, "benign").equalsIgnoreCase("true");
        return List.of(text(line, "attack_id"), line.get("attack"), benign ? Truth.BENIGN : Truth.ATTACK);
    }

    private Source source(CSVRecord line) {
        String lines = text(line, "lines");
        return new Source(
                line.get("entity"),
                text(line, "target"),
                time(line, "first_seen"),
                time(line, "last_seen"),
                lines.isEmpty() ? 0 : Long.parseLong(lines));
    }

    private Instant time(CSVRecord line, String column) {
        try {
            return TimeText.timestamp(line.get(column));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw UserError.of("the labels have '" + line.get(column) + "' for a time")
                    .at(file + ", record " + line.getRecordNumber() + ", " + column)
                    .help("write a time such as 2024-03-01T10:00:00Z")
                    .causedBy(e);
        }
    }

    private static String text(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }
}
