package dev.logsift.library;

import dev.logsift.text.UserError;
import dev.logsift.text.YamlMapping;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a query's file: YAML in the first block comment, and SQL below it.
 *
 * @param yaml the header; the lines before it stay, blank, so that its line numbers are the file's
 * @param line the line on which the SQL begins
 */
public record QueryText(String yaml, String sql, int line) {
    private static final Pattern HEADER = Pattern.compile("\\A(\\s*)/\\*(.*?)\\*/", Pattern.DOTALL);

    /** @param file the file's name, for errors */
    public static QueryText parse(String text, String file) {
        Matcher header = HEADER.matcher(text);
        if (!header.find()) {
            throw UserError.of("this query has no header")
                    .at(file + ", line 1")
                    .help("begin the file with /* and YAML that has at least a title: 'show status_mix' is an example");
        }
        String body = text.substring(header.end());
        String sql = body.strip().replaceFirst(";\\s*\\z", "");
        if (sql.isEmpty()) {
            throw UserError.of("this query has no SQL below its header").at(file);
        }
        String above = text.substring(0, header.end() + body.indexOf(body.stripLeading()));
        int line = 1 + (int) above.chars().filter(c -> c == '\n').count();
        return new QueryText(header.group(1) + header.group(2), sql, line);
    }

    /** The text of a new query. */
    public static QueryText of(Map<String, Object> header, String sql) {
        return new QueryText(YamlMapping.spell(header), sql, 1);
    }

    public QueryText withSql(String newSql) {
        return new QueryText(yaml, newSql, line);
    }

    public QueryText withTitle(String title) {
        return new QueryText(YamlMapping.replace(yaml, "title", title), sql, line);
    }

    /** As it is written to a file. */
    public String spell() {
        return "/*\n" + yaml.strip() + "\n*/\n" + sql + "\n";
    }
}
