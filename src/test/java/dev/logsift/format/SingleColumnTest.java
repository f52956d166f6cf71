package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A column that is asked for alone has the value that it has among all. */
class SingleColumnTest {
    @TestFactory
    Stream<DynamicTest> everyColumnOfEverySample() {
        return ShippedFormats.LIBRARY.all().stream()
                .map(format -> DynamicTest.dynamicTest(
                        format.name(), () -> format.samples().forEach(sample -> check(format, sample))));
    }

    private static void check(FormatDefinition format, Sample sample) {
        BoundFormat bound = format.bind(sample.asFile());
        byte[] line = sample.line().stripTrailing().getBytes(UTF_8);
        Map<String, Object> expected = values(bound, bound.columns(), line);
        List<String> provided = bound.providedColumns();
        for (LogColumn column : bound.columns()) {
            if (provided.contains(column.name())) {
                assertThat(values(bound, List.of(column), line))
                        .as(column.name())
                        .containsEntry(column.name(), expected.get(column.name()));
            }
        }
    }

    private static Map<String, Object> values(BoundFormat bound, List<LogColumn> wanted, byte[] line) {
        RecordBatch batch = new RecordBatch(wanted, 1);
        LineParser parser = bound.newParser(batch, ZoneOffset.UTC);
        batch.readFrom(line);
        assertThat(parser.parse(line, 0, line.length, 0)).isEqualTo(LineOutcome.ROW);
        return ParsedLine.values(bound, batch);
    }
}
