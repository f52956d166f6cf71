package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.logsift.format.FixedFormat;
import dev.logsift.format.FormatCard;
import dev.logsift.format.LineParser;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.LogField;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A format of one JSON object a line.
 *
 * @param keys the keys that are read; of several for one column, the first that has a value counts
 * @param required the columns without which a line is of another format
 */
public record JsonFormat(FormatCard card, List<Key> keys, List<String> required, List<Condition> conditions)
        implements FixedFormat {

    /** A value by its path, as in {@code request.headers.User-Agent}. */
    public record Key(String path, LogField field) implements Serializable {}

    /** A value that tells the lines of this format from others in the same file. */
    public record Condition(String path, String value, String otherwise) implements Serializable {}

    @Override
    public String layout() {
        return keys.stream().map(Key::path).collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public List<LogField> fields() {
        return keys.stream().map(Key::field).distinct().toList();
    }

    @Override
    public List<LineParser> ways(FieldDecoders decoders) {
        return List.of(new JsonLineParser(this, decoders));
    }

    @Override
    public int columnsIn(byte[] head) {
        String text = new String(head, ISO_8859_1);
        return (int) keys.stream()
                .filter(key -> text.contains('"' + lastOf(key.path()) + '"') || text.contains('"' + key.path() + '"'))
                .flatMap(key -> key.field().columns().stream())
                .distinct()
                .count();
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
