package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

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
    private FieldDecoder[] decoders;
    private ColumnBuffer[] unfilled;
    private int protocolField;
    private int[] starts;
    private int[] ends;

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
        if (reject != null) {
            return reject;
        }
        if (protocolField >= 0) { // first, because it says what stands in place of the ports
            reject = decode(protocolField, bytes, start, row);
        }
        for (int i = 0; i < decoders.length && reject == null; i++) {
            if (i != protocolField) {
                reject = decode(i, bytes, start, row);
            }
        }
        if (reject != null) {
            return reject;
        }
        for (ColumnBuffer column : unfilled) {
            column.setNull(row);
        }
        return LineOutcome.ROW;
    }

    private LineOutcome decode(int field, byte[] bytes, int lineStart, int row) {
        LineOutcome reject = decoders[field].decode(bytes, starts[field], ends[field], row);
        return reject == null ? null : reject.at("field " + (field + 1), starts[field] - lineStart);
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

    private void read(List<LogField> fields) {
        FieldDecoders anew = decoderFactory.anew();
        anew.day(day);
        current = anew;
        decoders = fields.stream().map(anew::decoder).toArray(FieldDecoder[]::new);
        List<String> filled =
                fields.stream().flatMap(field -> field.columns().stream()).toList();
        unfilled = anew.columnsOfOnly(boundColumns, filled);
        protocolField = fields.stream().map(LogField::kind).toList().indexOf(FieldKind.PROTOCOL);
        starts = new int[decoders.length];
        ends = new int[decoders.length];
    }

    private LineOutcome split(byte[] bytes, int start, int end) {
        int field = 0;
        int from = start;
        for (int at = start; at < end && field < decoders.length; at++) {
            int length = separatorLength(bytes, at, end);
            if (length > 0) {
                addField(bytes, field++, from, at);
                from = at + length;
                at = from - 1;
            }
        }
        if (field < decoders.length) {
            addField(bytes, field++, from, end);
        } else if (!format.ignoreExtra()) {
            return LineOutcome.reject("the line has more than " + decoders.length + " fields");
        }
        return field < decoders.length
                ? LineOutcome.reject("the line has " + field + " of " + decoders.length + " fields")
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
        starts[field] = from;
        ends[field] = emptyMark ? from : to;
    }
}
