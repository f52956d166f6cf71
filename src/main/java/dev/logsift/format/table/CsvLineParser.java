package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldRow;
import dev.logsift.format.value.LineOutcome;

/** Reads lines of comma-separated values. */
final class CsvLineParser implements LineParser {
    private static final LineOutcome MALFORMED = LineOutcome.reject("a quote is not closed, or not where a value ends");

    private final byte[] header;
    private final byte separator;
    private final boolean backslashes;
    private final FieldRow fields;

    CsvLineParser(CsvFormat format, FieldDecoders decoders, boolean backslashes) {
        this.header = format.header().getBytes(UTF_8);
        this.separator = (byte) format.separator();
        this.backslashes = backslashes;
        this.fields = new FieldRow(format.fields(), format.providedColumns(), decoders.anew(), TextEncoding.QUOTES);
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        if (end - start == header.length && ByteSearch.matches(bytes, start, end, header)) {
            return LineOutcome.HEADER;
        }
        LineOutcome reject = split(new CsvFields(bytes, start, end, separator, backslashes));
        if (reject == null) {
            reject = fields.decode(bytes, start, row);
        }
        return reject == null ? LineOutcome.ROW : reject;
    }

    private LineOutcome split(CsvFields values) {
        int field = 0;
        while (values.next()) {
            if (field == fields.size()) {
                return LineOutcome.reject("the line has more than " + fields.size() + " fields");
            }
            fields.place(field++, values.start(), values.end());
        }
        if (values.isMalformed()) {
            return MALFORMED;
        }
        return field < fields.size()
                ? LineOutcome.reject("the line has " + field + " of " + fields.size() + " fields")
                : null;
    }
}
