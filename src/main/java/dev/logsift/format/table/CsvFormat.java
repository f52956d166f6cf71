package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.FixedFormat;
import dev.logsift.format.FormatCard;
import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.LogField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Comma-separated values below a line of names, as RFC 4180 has them or with quotes escaped by backslashes; a value does not
 * go over the end of a line.
 *
 * @param header the line of names
 * @param separator what stands between two values
 */
record CsvFormat(FormatCard card, String header, char separator, List<LogField> fields) implements FixedFormat {
    private static final String SEPARATORS = ",;\t|";

    /**
     * The format of a file that begins with a line of names.
     *
     * @param fieldsOf what columns of these names stand for, in the same order
     */
    static CsvFormat of(FormatCard card, byte[] head, Function<List<String>, List<LogField>> fieldsOf) {
        String header = header(head);
        char separator = separator(header);
        return new CsvFormat(card, header, separator, fieldsOf.apply(names(header, separator)));
    }

    /** The names in the first line of a file. */
    static List<String> names(byte[] head) {
        String header = header(head);
        return names(header, separator(header));
    }

    @Override
    public String layout() {
        return header;
    }

    @Override
    public List<LineParser> ways(FieldDecoders decoders) {
        return List.of(new CsvLineParser(this, decoders, false), new CsvLineParser(this, decoders, true));
    }

    private static String header(byte[] head) {
        LineCursor cursor = new LineCursor(head);
        return cursor.next() ? new String(head, cursor.start(), cursor.end() - cursor.start(), UTF_8) : "";
    }

    private static char separator(String header) {
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .filter(best -> count(header, best) > 0)
                .orElse((int) ',')
                .intValue();
    }

    private static long count(String text, int sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static List<String> names(String header, char separator) {
        byte[] bytes = header.getBytes(UTF_8);
        List<String> names = new ArrayList<>();
        CsvFields fields = new CsvFields(bytes, 0, bytes.length, (byte) separator, false);
        while (!header.isEmpty() && fields.next()) {
            names.add(new String(
                    TextEncoding.QUOTES.decode(bytes, fields.start(), fields.end() - fields.start()), UTF_8));
        }
        return names;
    }
}
