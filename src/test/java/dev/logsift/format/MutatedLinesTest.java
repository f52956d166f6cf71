package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.value.LineOutcome;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mutated sample lines of every format: no exception, one outcome, the same whatever is asked for, and valid text. */
class MutatedLinesTest {
    private static final int LINES = 200_000;
    private static final long SEED = 20_240_917;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TestFactory
    Stream<DynamicTest> mutatedSamples() {
        List<FormatDefinition> formats = ShippedFormats.LIBRARY.all();
        int each = LINES / formats.size() + 1;
        return formats.stream().map(format -> DynamicTest.dynamicTest(format.name(), () -> mutate(format, each)));
    }

    private static void mutate(FormatDefinition format, int lines) throws CharacterCodingException {
        Random random = new Random(SEED);
        for (Sample sample : format.samples()) {
            BoundFormat bound = format.bind(sample.asFile());
            RecordBatch everything = new RecordBatch(bound.columns(), 1);
            List<String> texts = texts(bound);
            LineParser all = bound.newParser(everything, ZONE);
            LineParser none = bound.newParser(new RecordBatch(List.of(), 1), ZONE);
            byte[] good = sample.line().stripTrailing().getBytes(UTF_8);
            assertThat(parse(all, everything, good)).isEqualTo(LineOutcome.ROW);
            Map<String, Object> expected = ParsedLine.values(bound, everything);
            for (int i = 0; i <= lines / format.samples().size(); i++) {
                byte[] line = LineMutation.of(good, random);
                if (!LineCursor.isBlank(line, 0, line.length)) {
                    LineOutcome outcome = parse(all, everything, line);
                    check(texts, everything, parse(none, everything, line), outcome, line);
                }
                if (i % 50 == 0) { // what a mutant left behind does not show in the next line
                    assertThat(parse(all, everything, good)).isEqualTo(LineOutcome.ROW);
                    assertThat(ParsedLine.values(bound, everything)).isEqualTo(expected);
                }
            }
        }
    }

    private static LineOutcome parse(LineParser parser, RecordBatch batch, byte[] line) {
        batch.readFrom(line);
        return parser.parse(line, 0, line.length, 0);
    }

    private static void check(
            List<String> texts, RecordBatch batch, LineOutcome withoutColumns, LineOutcome outcome, byte[] line)
            throws CharacterCodingException {
        if (!withoutColumns.equals(outcome)) {
            throw new AssertionError(withoutColumns + " is not " + outcome + " of " + new String(line, UTF_8));
        }
        if (outcome.isReject()) {
            assertThat(outcome.reason()).isNotBlank();
        }
        for (String name : outcome.isRow() ? texts : List.<String>of()) {
            TextColumn text = batch.text(name);
            if (!text.isNull(0)) {
                byte[] copy = text.copy(0);
                UTF_8.newDecoder().decode(ByteBuffer.wrap(copy)); // throws where it is not valid
                if (text.isPlain(0)) {
                    assertThat(Arrays.copyOfRange(text.block(), text.start(0), text.start(0) + text.length(0)))
                            .isEqualTo(copy);
                }
            }
        }
    }

    private static List<String> texts(BoundFormat bound) {
        List<String> provided = bound.providedColumns();
        return bound.columns().stream()
                .filter(column -> column.type() == LogType.STRING)
                .map(LogColumn::name)
                .filter(provided::contains)
                .toList();
    }
}
