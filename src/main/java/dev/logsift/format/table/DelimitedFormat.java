package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatCard;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.LineParser;
import dev.logsift.format.column.OwnColumnName;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A format of fields between delimiters.
 *
 * @param separators what stands between two fields; the first is the usual one
 * @param columns the fields, in order, of a file that does not say so itself
 * @param furtherFields fields that a file may have besides, by the name that it gives them
 * @param names how a line is told that names the fields of those below it
 * @param dayPrefix how a line begins that says the day of the times below it, or empty
 * @param commentPrefix how a comment begins, or empty
 * @param ignoreExtra whether fields behind the last known one are left unread rather than wrong
 */
public record DelimitedFormat(
        FormatCard card,
        List<String> separators,
        List<Column> columns,
        Map<String, LogField> furtherFields,
        NamesLine names,
        String dayPrefix,
        String commentPrefix,
        boolean ignoreExtra)
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
        return names.isThere();
    }

    @Override
    public BoundFormat bind(byte[] head) {
        String day = "";
        for (String line : isSelfDescribing() ? new String(head, UTF_8).lines().toList() : List.<String>of()) {
            day = isDayLine(line) ? line : day;
            if (isNamesLine(line)) {
                return new Bound(this, named(line), day);
            }
        }
        return new Bound(this, columns.stream().map(Column::field).toList(), day);
    }

    private boolean isDayLine(String line) {
        return !dayPrefix.isEmpty() && line.startsWith(dayPrefix);
    }

    private boolean isNamesLine(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return names.matches(bytes, 0, bytes.length);
    }

    /** The fields that a line of names calls for; a name that no column is known for becomes a text column. */
    List<LogField> named(String line) {
        List<LogField> fields = new ArrayList<>();
        for (String name : split(line.substring(names.prefix().length()).strip())) {
            fields.add(field(name));
        }
        return fields;
    }

    private LogField field(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .map(Column::field)
                .findFirst()
                .orElseGet(() -> furtherFields.getOrDefault(
                        name, new LogField(OwnColumnName.besidesFamilies("field", name), FieldKind.TEXT)));
    }

    /** CloudFront names its fields between blanks and writes them between tabs. */
    private List<String> split(String line) {
        String text = line;
        for (String separator : separators) {
            text = text.replace(separator, separators.get(0));
        }
        boolean separated = text.contains(separators.get(0));
        return List.of(text.split(separated ? Pattern.quote(separators.get(0)) : "\\s+", -1));
    }

    /** @param dayLine the line that says the day of the first times, or empty */
    private record Bound(DelimitedFormat definition, List<LogField> fields, String dayLine) implements BoundFormat {
        @Override
        public List<LineParser> ways(FieldDecoders decoders) {
            return List.of(new DelimitedLineParser(definition, this, dayLine, decoders));
        }
    }
}
