package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Reads lines of fields between separators. */
final class DelimitedLineParser implements LineParser {
    private static final byte[] ICMP = {'I', 'C', 'M', 'P'};
    private static final LineOutcome TOO_FEW = LineOutcome.reject("the line has too few fields");
    private static final LineOutcome TOO_MANY = LineOutcome.reject("the line has too many fields");

    private final DelimitedFormat format;
    private final FieldDecoders decoderFactory;
    private final byte separator;
    private final byte[] secondSeparator;
    private final byte[] comment;
    private final byte[] fieldsPrefix;
    private final byte[] header;
    private final List<LogField> boundFields;
    private FieldDecoder[] decoders;
    private List<ColumnBuffer> unfilled;
    private int protocolField;
    private int[] starts;
    private int[] ends;

    DelimitedLineParser(DelimitedFormat format, List<LogField> fields, FieldDecoders decoderFactory) {
        this.format = format;
        this.decoderFactory = decoderFactory;
        this.separator = (byte) format.separators().get(0).charAt(0);
        this.secondSeparator =
                format.separators().size() > 1 ? format.separators().get(1).getBytes(UTF_8) : null;
        this.comment = format.commentPrefix().getBytes(UTF_8);
        this.fieldsPrefix = format.fieldsPrefix().getBytes(UTF_8);
        this.header = format.layout().getBytes(UTF_8);
        this.boundFields = fields;
        read(fields);
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
        tellPortsOfIcmp(bytes);
        for (int i = 0; i < decoders.length; i++) {
            reject = decoders[i].decode(bytes, starts[i], ends[i], row);
            if (reject != null) {
                return reject;
            }
        }
        for (ColumnBuffer column : unfilled) {
            column.setNull(row);
        }
        return LineOutcome.ROW;
    }

    private boolean isHeader(byte[] bytes, int start, int end) {
        if (fieldsPrefix.length > 0 && ByteSearch.matches(bytes, start, end, fieldsPrefix)) {
            read(format.named(new String(bytes, start, end - start, UTF_8)));
            return true;
        }
        return comment.length > 0 && ByteSearch.matches(bytes, start, end, comment)
                || ByteSearch.matches(bytes, start, end, header);
    }

    private void read(List<LogField> fields) {
        decoders = fields.stream()
                .map(field -> decoderFactory.decoder(field, false))
                .toArray(FieldDecoder[]::new);
        unfilled = decoderFactory.columnsOfOnly(boundFields, fields);
        protocolField = fields.stream().map(LogField::column).toList().indexOf("proto");
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
            return TOO_MANY;
        }
        return field < decoders.length ? TOO_FEW : null;
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
        boolean emptyMark = to - from == 7 && bytes[from] == '(' && new String(bytes, from, 7, UTF_8).equals("(empty)");
        starts[field] = from;
        ends[field] = emptyMark ? from : to;
    }

    private void tellPortsOfIcmp(byte[] bytes) {
        if (protocolField < 0) {
            return;
        }
        boolean icmp = isIcmp(bytes, starts[protocolField], ends[protocolField]);
        for (FieldDecoder decoder : decoders) {
            if (decoder instanceof PortDecoder port) {
                port.icmp(icmp);
            }
        }
    }

    /** ICMP, ICMP6, ICMPv6 and IPv6-ICMP, whatever the case; 1 and 58 are their numbers. */
    private static boolean isIcmp(byte[] bytes, int start, int end) {
        for (int at = start; at + ICMP.length <= end; at++) {
            int matched = 0;
            while (matched < ICMP.length && (bytes[at + matched] & ~0x20) == ICMP[matched]) {
                matched++;
            }
            if (matched == ICMP.length) {
                return true;
            }
        }
        return end - start == 1 && bytes[start] == '1'
                || end - start == 2 && bytes[start] == '5' && bytes[start + 1] == '8';
    }
}
