package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.text.UserError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/** Checks that a format reads its own sample lines as it says; a format that does not is refused. */
final class FormatProof {
    private FormatProof() {}

    static void check(FormatDefinition format, String origin) {
        int number = 0;
        for (Sample sample : format.samples()) {
            number++;
            check(format, sample, origin + ", sample " + number);
        }
    }

    private static void check(FormatDefinition format, Sample sample, String place) {
        byte[] line = sample.line().stripTrailing().getBytes(UTF_8);
        BoundFormat bound = format.bind(line);
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        batch.readFrom(line);
        LineOutcome outcome = bound.newParser(batch, ZoneOffset.UTC).parse(line, 0, line.length, 0);
        if (!outcome.isRow()) {
            throw UserError.of("format " + format.name() + " does not read its own sample")
                    .at(place + "\n" + sample.line())
                    .because(String.valueOf(outcome.reason()));
        }
        for (Map.Entry<String, Object> expected : sample.expect().entrySet()) {
            LogColumn column = bound.columns().stream()
                    .filter(candidate -> candidate.name().equals(expected.getKey()))
                    .findFirst()
                    .orElseThrow(() -> UserError.of("the sample expects an unknown column '" + expected.getKey() + "'")
                            .at(place));
            String actual = bound.providedColumns().contains(column.name()) ? value(batch, column) : null;
            String wanted =
                    expected.getValue() == null ? null : expected.getValue().toString();
            if (!Objects.equals(normal(actual), normal(wanted))) {
                throw UserError.of("format " + format.name() + " reads " + column.name() + " of its own sample as "
                                + actual + ", not " + wanted)
                        .at(place);
            }
        }
    }

    private static String value(RecordBatch batch, LogColumn column) {
        ColumnBuffer buffer = batch.column(column.name()).orElseThrow();
        if (buffer.isNull(0)) {
            return null;
        }
        if (buffer instanceof TextColumn text) {
            return new String(text.copy(0), UTF_8);
        }
        if (buffer instanceof DoubleColumn number) {
            return BigDecimal.valueOf(number.get(0)).toPlainString();
        }
        long number = ((LongColumn) buffer).get(0);
        return column.type() == LogType.TIMESTAMP
                ? Instant.EPOCH.plus(number, ChronoUnit.MICROS).toString()
                : Long.toString(number);
    }

    /** 3.0 and 3 are the same number. */
    private static String normal(String value) {
        return value != null && value.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }
}
