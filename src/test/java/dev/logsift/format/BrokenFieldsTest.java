package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.FieldListener;
import dev.logsift.format.field.LogField;
import dev.logsift.format.value.LineOutcome;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every field of every format's samples that is not free text, broken one at a time: the line is a reject that says which
 * field it is and where.
 */
class BrokenFieldsTest {
    /** Fields that may be anything: text is what it is, and a request that is none is an analyst's find. */
    private static final Set<FieldKind> ANYTHING = EnumSet.of(
            FieldKind.TEXT,
            FieldKind.PLUS_TEXT,
            FieldKind.URL_TEXT,
            FieldKind.LIST,
            FieldKind.CLIENT,
            FieldKind.PROTOCOL,
            FieldKind.REQUEST,
            FieldKind.TARGET,
            FieldKind.QUERY,
            FieldKind.IGNORED);

    /** Addresses are text; what is broken of them is the port. */
    private static final Set<FieldKind> WITH_PORT =
            EnumSet.of(FieldKind.ADDRESS_PORT, FieldKind.ADDRESS_AND_PORT, FieldKind.ADDRESS_PORT_OR_ICMP);

    @TestFactory
    Stream<DynamicTest> aBrokenFieldIsARejectThatNamesIt() {
        return ShippedFormats.LIBRARY.all().stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> breakFieldsOf(format)));
    }

    private static void breakFieldsOf(FormatDefinition format) {
        for (Sample sample : format.samples()) {
            if (FormatDetector.fit(format, sample.asFile()).strict() == 0) {
                continue; // what is wrong with a line that is odd already, nobody can say for sure
            }
            BoundFormat bound = format.bind(sample.asFile());
            byte[] line = sample.line().stripTrailing().getBytes(UTF_8);
            for (Map.Entry<LogField, int[]> field : strictFields(bound, line).entrySet()) {
                breakField(bound, line, field.getKey(), field.getValue()[0], field.getValue()[1]);
            }
        }
    }

    private static void breakField(BoundFormat bound, byte[] line, LogField field, int start, int end) {
        int from = WITH_PORT.contains(field.kind()) ? portSeparator(field, line, start, end) + 1 : start;
        byte[] broken = replace(line, from, end, WITH_PORT.contains(field.kind()) ? "66000" : "x1");
        LineOutcome outcome = LineExplanation.of(bound, broken, ZoneOffset.UTC).outcome();
        if (outcome.isRow() && field.column().equals("port")) {
            return; // %v takes whatever %v:%p does not
        }
        assertThat(outcome.isReject()).as(new String(broken, UTF_8)).isTrue();
        assertThat(outcome.reason()).as(new String(broken, UTF_8)).containsAnyOf(namesOf(field));
        assertThat(outcome.column()).as(outcome.reason()).isEqualTo(start + 1);
        assertThat(outcome.where()).as(outcome.reason()).matches("field \\d+|key \\S+|");
    }

    private static String[] namesOf(LogField field) {
        return field.kind().type() == LogType.TIMESTAMP
                ? new String[] {"the time", "the date", field.column()}
                : new String[] {field.column(), field.portColumn()};
    }

    /** Where the fields stand that are not free text and that have a value in the line. */
    private static Map<LogField, int[]> strictFields(BoundFormat bound, byte[] line) {
        Map<LogField, int[]> places = new LinkedHashMap<>();
        FieldListener listener = (field, bytes, start, end) -> {
            if (bytes == line && isStrict(field, bytes, start, end)) {
                places.put(field, new int[] {start, end});
            }
        };
        RecordBatch batch = new RecordBatch(bound.columns(), 1);
        batch.readFrom(line);
        LineParsers.of(bound, new FieldDecoders(batch, ZoneOffset.UTC, listener))
                .parse(line, 0, line.length, 0);
        return places;
    }

    private static boolean isStrict(LogField field, byte[] bytes, int start, int end) {
        boolean hasValue = !Absent.is(bytes, start, end);
        return hasValue
                && !ANYTHING.contains(field.kind())
                && (!WITH_PORT.contains(field.kind()) || portSeparator(field, bytes, start, end) >= start);
    }

    /** nfdump writes a point before the port of an IPv6 address. */
    private static int portSeparator(LogField field, byte[] bytes, int start, int end) {
        String address = new String(bytes, start, end - start, UTF_8);
        boolean point = field.kind() != FieldKind.ADDRESS_AND_PORT && address.matches(".*:.*:.*\\.\\d+");
        return start + address.lastIndexOf(point ? '.' : ':');
    }

    private static byte[] replace(byte[] line, int start, int end, String by) {
        ByteArrayOutputStream replaced = new ByteArrayOutputStream();
        replaced.write(line, 0, start);
        replaced.writeBytes(by.getBytes(UTF_8));
        replaced.write(line, end, line.length - end);
        return replaced.toByteArray();
    }
}
