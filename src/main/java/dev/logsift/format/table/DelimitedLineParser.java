package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldRow;
import dev.logsift.format.field.LogField;
import dev.logsift.format.value.LineOutcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lines of fields between separators. */
final class DelimitedLineParser implements LineParser {
    private static final byte[] EMPTY_MARK = "(empty)".getBytes(UTF_8);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final DelimitedFormat format;
    private final FieldDecoders decoderFactory;
    private final byte separator;
    private final byte[] secondSeparator;
    private final byte[] comment;
    private final byte[] dayPrefix;
    private final byte[] header;
    private final List<String> boundColumns;
    private FieldDecoders current;
    private LocalDate day;
    private FieldRow fields;

    /** @param dayLine the line above that says the day of the times, or empty */
    DelimitedLineParser(DelimitedFormat format, BoundFormat bound, String dayLine, FieldDecoders decoderFactory) {
        this.format = format;
        this.decoderFactory = decoderFactory;
        this.separator = (byte) format.separators().get(0).charAt(0);
        this.secondSeparator =
                format.separators().size() > 1 ? format.separators().get(1).getBytes(UTF_8) : null;
        this.comment = format.commentPrefix().getBytes(UTF_8);
        this.header = format.layout().getBytes(UTF_8);
        this.dayPrefix = format.dayPrefix().getBytes(UTF_8);
        this.boundColumns = bound.providedColumns();
        readDay(dayLine);
        read(bound.fields());
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        if (isHeader(bytes, start, end)) {
            return LineOutcome.HEADER;
        }
        LineOutcome reject = split(bytes, start, end);
        if (reject == null) {
            reject = fields.decode(bytes, start, row);
        }
        return reject == null ? LineOutcome.ROW : reject;
    }

    private boolean isHeader(byte[] bytes, int start, int end) {
        if (format.names().isThere() && format.names().matches(bytes, start, end)) {
            read(format.named(new String(bytes, start, end - start, UTF_8)));
            return true;
        }
        if (dayPrefix.length > 0 && ByteSearch.matches(bytes, start, end, dayPrefix)) {
            readDay(new String(bytes, start, end - start, UTF_8));
            current.day(day);
        }
        return comment.length > 0 && ByteSearch.matches(bytes, start, end, comment)
                || header.length > 0 && ByteSearch.matches(bytes, start, end, header);
    }

    /** A line that says the day wrongly says none. */
    private void readDay(String line) {
        Matcher date = DATE.matcher(line);
        try {
            day = date.find() ? LocalDate.parse(date.group()) : null;
        } catch (DateTimeException e) {
            day = null;
        }
    }

    private void read(List<LogField> newFields) {
        current = decoderFactory.anew();
        current.day(day);
        fields = new FieldRow(newFields, boundColumns, current, TextEncoding.PLAIN);
    }

    private LineOutcome split(byte[] bytes, int start, int end) {
        int field = 0;
        int from = start;
        for (int at = start; at < end && field < fields.size(); at++) {
            int length = separatorLength(bytes, at, end);
            if (length > 0) {
                addField(bytes, field++, from, at);
                from = at + length;
                at = from - 1;
            }
        }
        if (field < fields.size()) {
            addField(bytes, field++, from, end);
        } else if (!format.ignoreExtra()) {
            return LineOutcome.reject("the line has more than " + fields.size() + " fields");
        }
        return field < fields.size()
                ? LineOutcome.reject("the line has " + field + " of " + fields.size() + " fields")
                : null;
    }

    private int separatorLength(byte[] bytes, int at, int end) {
        if (bytes[at] == separator) {
            return 1;
        }
        return secondSeparator != null
                        && bytes[at] == secondSeparator[0]
                        && ByteSearch.matches(bytes, at, end, secondSeparator)
                ? secondSeparator.length
                : 0;
    }

    private void addField(byte[] bytes, int field, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        boolean emptyMark = to - from == EMPTY_MARK.length && ByteSearch.matches(bytes, from, to, EMPTY_MARK);
        fields.place(field, from, emptyMark ? from : to);
    }
}
