package dev.logsift.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.FormatDefinition;
import dev.logsift.format.Sample;
import dev.logsift.format.file.FormatLibrary;
import dev.logsift.source.time.TimeIndexes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.sources.Filter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a query filters by, whatever is already known of a file: pushing filters down does not change the answer. */
class PushdownPropertyTest {
    private static final long SEED = 20_261_121;
    private static final int LINES = 80;
    private static final int QUERIES = 12;
    private static final int[] PART_BYTES = {900, 7_777, 1 << 30};
    private static final String MEAN = "\"\\ ,-[]:%+\t\u00ff\u00c30x?";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFormat() {
        return FormatLibrary.open(List.of(Path.of("data/formats"))).all().stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> check(format)));
    }

    private void check(FormatDefinition format) throws IOException {
        Random random = new Random(SEED);
        for (Sample sample : List.copyOf(format.samples())
                .subList(0, Math.min(3, format.samples().size()))) {
            byte[] log = log(sample, random);
            TimeIndexes indexes = new TimeIndexes(10);
            Path plain = write("plain.log", log);
            checkQueries(new ScannedLog(plain, format, false, indexes), random);
            checkQueries(new ScannedLog(plain, format, true, indexes), random);
            checkQueries(new ScannedLog(write("zipped.log.gz", zipped(log)), format, false, indexes), random);
        }
    }

    private static void checkQueries(ScannedLog log, Random random) throws IOException {
        List<String> columns = List.of(log.schema().fieldNames());
        List<Map<String, Object>> all = log.rows(columns, List.of(), 1 << 30);
        RandomFilters filters = new RandomFilters(random, values(columns, all));
        for (int i = 0; i < QUERIES; i++) {
            List<Filter> query = filters.next();
            int partBytes = PART_BYTES[random.nextInt(PART_BYTES.length)];
            List<String> asked = asked(columns, query, random);
            List<Map<String, Object>> read = log.rows(asked, query, partBytes);
            assertThat(meeting(query, read))
                    .as("%s of %s in parts of %s", query, log.file(), partBytes)
                    .isEqualTo(meeting(query, all).stream()
                            .map(row -> only(asked, row))
                            .toList());
            assertThat(read)
                    .as("rows that %s does not hold back", query)
                    .hasSize(meeting(query, read).size());
        }
    }

    /** The columns of the filters, which Spark always asks for, and some others. */
    private static List<String> asked(List<String> columns, List<Filter> query, Random random) {
        Set<String> asked = new LinkedHashSet<>();
        query.forEach(filter -> asked.addAll(Arrays.asList(filter.references())));
        columns.stream().filter(column -> random.nextInt(4) == 0).forEach(asked::add);
        return List.copyOf(asked);
    }

    private static List<Map<String, Object>> meeting(List<Filter> query, List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> query.stream().allMatch(new FilterOracle(row)::keeps))
                .toList();
    }

    private static Map<String, Object> only(List<String> columns, Map<String, Object> row) {
        Map<String, Object> some = new LinkedHashMap<>();
        columns.forEach(column -> some.put(column, row.get(column)));
        return some;
    }

    private static Map<String, List<Object>> values(List<String> columns, List<Map<String, Object>> rows) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (String column : columns) {
            List<Object> some = rows.stream()
                    .map(row -> row.get(column))
                    .filter(Objects::nonNull)
                    .toList();
            if (!some.isEmpty()) {
                values.put(column, some);
            }
        }
        return values;
    }

    /** Lines like the sample: other digits, so other times and numbers, escapes, broken ones, blank ones, names again. */
    private static byte[] log(Sample sample, Random random) {
        List<String> lines = new ArrayList<>();
        if (!sample.names().isEmpty()) {
            lines.add(sample.names().stripTrailing());
        }
        String line = sample.line().stripTrailing();
        for (int i = 0; i < LINES; i++) {
            lines.add(random.nextInt(4) == 0 ? line : mutant(line, random));
            if (random.nextInt(40) == 0) {
                lines.add(random.nextBoolean() ? "" : sample.names().stripTrailing());
            }
        }
        byte[] bytes = String.join(random.nextBoolean() ? "\n" : "\r\n", lines).getBytes(UTF_8);
        return random.nextBoolean() ? bytes : new String(bytes, UTF_8).getBytes(ISO_8859_1);
    }

    private static String mutant(String line, Random random) {
        StringBuilder mutant = new StringBuilder(line);
        for (int i = random.nextInt(6); i >= 0 && !mutant.isEmpty(); i--) {
            int at = random.nextInt(mutant.length());
            if (Character.isDigit(mutant.charAt(at))) {
                mutant.setCharAt(at, (char) ('0' + random.nextInt(10)));
            } else if (random.nextInt(8) == 0) {
                mutant.insert(at, MEAN.charAt(random.nextInt(MEAN.length())));
            } else if (random.nextInt(20) == 0) {
                mutant.setLength(at);
            }
        }
        return mutant.toString();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        return file;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }
}
