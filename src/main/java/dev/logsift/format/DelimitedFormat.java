package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A format of fields between delimiters.
 *
 * @param separators what stands between two fields; the first is the usual one
 * @param columns the fields, in order, of a file that does not say so itself
 * @param fieldsPrefix how a line begins that names the fields of those below it, or empty
 * @param commentPrefix how a comment begins, or empty
 * @param ignoreExtra whether fields behind the last known one are left unread rather than wrong
 */
public record DelimitedFormat(
        String name,
        List<String> aliases,
        String title,
        Family family,
        List<String> separators,
        List<Column> columns,
        String fieldsPrefix,
        String commentPrefix,
        boolean ignoreExtra,
        List<Sample> samples)
        implements FormatDefinition {

    /** A field by the name that the format gives it. */
    public record Column(String name, LogField field) implements Serializable {}

    @Override
    public String layout() {
        String separator = separators.get(0);
        return columns.stream().map(Column::name).collect(Collectors.joining(separator));
    }

    @Override
    public boolean isSelfDescribing() {
        return !fieldsPrefix.isEmpty();
    }

    @Override
    public BoundFormat bind(byte[] head) {
        if (isSelfDescribing()) {
            for (String line : new String(head, UTF_8).lines().toList()) {
                if (line.startsWith(fieldsPrefix)) {
                    return new Bound(this, named(line));
                }
            }
        }
        return new Bound(this, columns.stream().map(Column::field).toList());
    }

    /** The fields that a line of names calls for; a name that no column is known for becomes a text column. */
    List<LogField> named(String line) {
        Map<String, LogField> known = columns.stream().collect(Collectors.toMap(Column::name, Column::field));
        Function<String, LogField> unknown = name -> new LogField(ApacheDirectives.columnName(name), FieldKind.TEXT);
        List<LogField> fields = new ArrayList<>();
        for (String name : split(line.substring(fieldsPrefix.length()).strip())) {
            LogField field = known.get(name);
            fields.add(field == null ? unknown.apply(name) : field);
        }
        return fields;
    }

    private List<String> split(String line) {
        String text = line;
        for (String separator : separators) {
            text = text.replace(separator, separators.get(0));
        }
        return List.of(text.split(java.util.regex.Pattern.quote(separators.get(0)), -1));
    }

    private record Bound(DelimitedFormat definition, List<LogField> fields) implements BoundFormat {
        @Override
        public LineParser newParser(RecordBatch batch, ZoneId zone) {
            return new DelimitedLineParser(definition, fields, new FieldDecoders(batch, zone));
        }
    }
}
