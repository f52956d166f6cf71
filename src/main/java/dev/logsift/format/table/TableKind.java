package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.logsift.format.bytes.ByteSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that holds a table: columns that have names already, and are known by them. */
public enum TableKind {
    PARQUET("a Parquet table", "PAR1"),
    ORC("an ORC table", "ORC"),
    CSV("values between commas, semicolons, tabs or bars, below a line of their names", ""),
    JSON("one JSON object a line", "");

    private final String title;
    private final byte[] magic;

    TableKind(String title, String magic) {
        this.title = title;
        this.magic = magic.getBytes(US_ASCII);
    }

    /** The word that {@code --log-format} takes for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** Whether its files are lines of text, which the log source reads. */
    public boolean isText() {
        return magic.length == 0;
    }

    public static Optional<TableKind> named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The kind whose files begin so, whatever the file is called. */
    public static Optional<TableKind> ofMagic(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> !kind.isText() && ByteSearch.matches(head, 0, head.length, kind.magic))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(TableKind::word).toList();
    }
}
