package dev.logsift.library;

import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A named {@code .sql} file: for exploring, or a rule that returns findings.
 *
 * @param family the word of the record family it reads: {@code access} or {@code flow}; a query of both families is one for each
 * @param sql the statement below the header
 * @param line the line of the file on which the statement begins
 * @param userOwned whether it lies in the user's workspace rather than in the installation
 */
public record Query(
        String name, String family, Kind kind, QueryHeader header, String sql, int line, Path file, boolean userOwned) {
    /** The folder that a query lies in says what it is for. */
    public enum Kind {
        EDA,
        RULES,
        VIEWS;

        public String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What one of them is called. */
        public String word() {
            return switch (this) {
                case EDA -> "query";
                case RULES -> "rule";
                case VIEWS -> "view";
            };
        }
    }

    public boolean isRule() {
        return kind == Kind.RULES;
    }

    /** File and line of the rule's gate: only errors ask, so that not each start looks for it. */
    public String placeOfGate() {
        try {
            String header =
                    QueryText.parse(Files.readString(file), file.toString()).yaml();
            return YamlMapping.parse(header, file.toString())
                    .mapping("gate")
                    .map(gate -> file + gate.place("when"))
                    .orElse(file.toString());
        } catch (IOException | UserError e) {
            return file.toString();
        }
    }

    /** Whether a text of SQL has this name in it as a word. */
    public static boolean mentions(String text, String view) {
        return Pattern.compile("(?i)\\b" + Pattern.quote(view) + "\\b")
                .matcher(text)
                .find();
    }

    /** Does work with the SQL, whose errors then name the line of the file. */
    public <T> T inFile(Function<String, T> work) {
        try {
            return work.apply("\n".repeat(line - 1) + sql); // blank lines in place of the header
        } catch (UserError e) {
            throw e.at(e.place().map(place -> file + ", " + place).orElse(file.toString()));
        }
    }

    static Query read(QueryFile source) {
        return parse(source, source.text());
    }

    /** What a file of this name in this place would be if it held this text. */
    static Query parse(QueryFile source, String content) {
        String file = source.file().toString();
        QueryText text = QueryText.parse(content, file);
        YamlMapping yaml = YamlMapping.parse(text.yaml(), file);
        QueryHeader header = QueryHeader.of(source.isOfBoth() ? FamilySections.of(yaml, source.family()) : yaml);
        if (source.kind() == Kind.RULES && header.severity().isEmpty()) {
            throw UserError.of("this rule has no severity")
                    .at(file + ", line 1")
                    .help("add severity: " + String.join(", ", Severity.words()));
        }
        boolean hasOtherNames = header.columns().values().stream()
                .anyMatch(column -> column.of().isPresent());
        QueryText statement = source.isOfBoth() || hasOtherNames ? FamilySections.withColumnsOf(header, text) : text;
        return new Query(
                source.name(),
                source.family(),
                source.kind(),
                header,
                statement.sql(),
                statement.line(),
                source.file(),
                source.userOwned());
    }
}
