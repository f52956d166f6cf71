package dev.logsift.format.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineExplanation;
import dev.logsift.format.Sample;
import dev.logsift.format.column.LogColumn;
import dev.logsift.text.UserError;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Checks that a format reads its own sample lines as it says; a format that does not is refused. */
public final class FormatProof {
    private FormatProof() {}

    public static void check(FormatDefinition format, String origin) {
        int number = 0;
        for (Sample sample : format.samples()) {
            number++;
            check(format, sample, origin + ", sample " + number);
        }
    }

    private static void check(FormatDefinition format, Sample sample, String place) {
        BoundFormat bound = format.bind(sample.asFile());
        LineExplanation line =
                LineExplanation.of(bound, sample.line().stripTrailing().getBytes(UTF_8), ZoneOffset.UTC);
        if (!line.outcome().isRow()) {
            throw UserError.of("format " + format.name() + " does not read its own sample")
                    .at(place + "\n" + sample.line())
                    .because(String.valueOf(line.outcome().reason()));
        }
        List<String> columns = bound.columns().stream().map(LogColumn::name).toList();
        for (Map.Entry<String, Object> expected : sample.expect().entrySet()) {
            if (!columns.contains(expected.getKey())) {
                throw UserError.of("the sample expects an unknown column '" + expected.getKey() + "'")
                        .at(place);
            }
            String actual = line.value(expected.getKey());
            String wanted =
                    expected.getValue() == null ? null : expected.getValue().toString();
            if (!Objects.equals(normal(actual), normal(wanted))) {
                throw UserError.of("format " + format.name() + " reads " + expected.getKey() + " of its own sample as "
                                + actual + ", not " + wanted)
                        .at(place);
            }
        }
    }

    /** 3.0 and 3 are the same number. */
    private static String normal(String value) {
        return value != null && value.matches("-?\\d+\\.\\d+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }
}
