package dev.logsift.format.pattern;

import dev.logsift.format.bytes.TextEncoding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a directive says that was copied from a server's configuration.
 *
 * @param layout the layout of a line
 * @param ofQuotes how the server writes what stands in quotes
 */
record ServerConfiguration(String layout, TextEncoding ofQuotes) {
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'";

    /** {@code LogFormat "..." name} or {@code CustomLog file "..."} of Apache. */
    private static final Pattern APACHE =
            Pattern.compile("(?is)\\s*(?:LogFormat|CustomLog\\s+\\S+)\\s+(?<layout>" + QUOTED + ")\\s*\\S*\\s*");

    /** {@code log_format name escape=... '...' '...';} of nginx. */
    private static final Pattern NGINX =
            Pattern.compile("(?is)\\s*log_format\\s+\\w+\\s+(?:escape=(?<escape>\\w+)\\s+)?(?<layout>(?:(?:" + QUOTED
                    + ")\\s*)+);?\\s*");

    private static final Pattern STRING = Pattern.compile("(?s)" + QUOTED);

    /** Reads a directive, or a layout without the directive around it. */
    static ServerConfiguration of(String text) {
        Matcher apache = APACHE.matcher(text);
        if (apache.matches()) {
            return new ServerConfiguration(joined(apache.group("layout")), TextEncoding.BACKSLASHES);
        }
        Matcher nginx = NGINX.matcher(text);
        if (nginx.matches()) {
            String layout = joined(nginx.group("layout"));
            return new ServerConfiguration(layout, encoding(nginx.group("escape"), layout));
        }
        return new ServerConfiguration(text, encoding(null, text));
    }

    /** @param escape nginx's word for it, or null: then a template of JSON is taken for one whose values are JSON */
    private static TextEncoding encoding(String escape, String layout) {
        if (escape == null) {
            return layout.strip().startsWith("{") ? TextEncoding.JSON : TextEncoding.BACKSLASHES;
        }
        return switch (escape) {
            case "json" -> TextEncoding.JSON;
            case "none" -> TextEncoding.PLAIN;
            default -> TextEncoding.BACKSLASHES;
        };
    }

    private static String joined(String strings) {
        return STRING.matcher(strings)
                .results()
                .map(string -> text(string.group()))
                .collect(Collectors.joining());
    }

    /** A string without its quotes, and without the backslashes before quotes of its own kind. */
    private static String text(String quoted) {
        String quote = quoted.substring(0, 1);
        return quoted.substring(1, quoted.length() - 1).replace("\\" + quote, quote);
    }
}
