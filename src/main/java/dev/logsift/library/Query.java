package dev.logsift.library;

import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A named {@code .sql} file: for exploring, or a rule that returns findings.
 *
 * @param family the word of the record family it reads: {@code access} or {@code flow}
 * @param sql the statement below the header
 * @param line the line of the file on which the statement begins
 * @param userOwned whether it lies in the user's workspace rather than in the installation
 */
public record Query(
        String name, String family, Kind kind, QueryHeader header, String sql, int line, Path file, boolean userOwned) {
    private static final Pattern HEADER = Pattern.compile("\\A(\\s*)/\\*(.*?)\\*/", Pattern.DOTALL);

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

    /** Whether the statement mentions a table or view of this name. */
    public boolean mentions(String view) {
        return mentions(sql, view);
    }

    /** Whether a text of SQL has this name in it as a word. */
    public static boolean mentions(String text, String view) {
        return Pattern.compile("(?i)\\b" + Pattern.quote(view) + "\\b")
                .matcher(text)
                .find();
    }

    static Query read(QueryFile source) {
        String text = source.text();
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            throw UserError.of("this query has no header")
                    .at(source.file() + ", line 1")
                    .help("begin the file with /* and YAML that has at least a title: 'show status_mix' is an example");
        }
        // The lines before the YAML stay, blank, so that its line numbers are the file's.
        String yaml = header.group(1) + header.group(2);
        QueryHeader parsed =
                QueryHeader.of(YamlMapping.parse(yaml, source.file().toString()));
        if (source.kind() == Kind.RULES && parsed.severity().isEmpty()) {
            throw UserError.of("this rule has no severity")
                    .at(source.file() + ", line 1")
                    .help("add severity: " + String.join(", ", Severity.words()));
        }
        String body = text.substring(header.end());
        String sql = body.strip().replaceFirst(";\\s*\\z", "");
        String above = text.substring(0, header.end() + body.indexOf(body.stripLeading()));
        int line =
                1 + (int) above.chars().filter(character -> character == '\n').count();
        if (sql.isEmpty()) {
            throw UserError.of("this query has no SQL below its header")
                    .at(source.file().toString());
        }
        return new Query(
                source.name(), source.family(), source.kind(), parsed, sql, line, source.file(), source.userOwned());
    }
}
