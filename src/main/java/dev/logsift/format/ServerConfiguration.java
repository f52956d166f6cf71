package dev.logsift.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the layout out of a directive that was copied from a server's configuration. */
final class ServerConfiguration {
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'";

    /** {@code LogFormat "..." name} or {@code CustomLog file "..."} of Apache. */
    private static final Pattern APACHE =
            Pattern.compile("(?is)\\s*(?:LogFormat|CustomLog\\s+\\S+)\\s+(" + QUOTED + ")\\s*\\S*\\s*");

    /** {@code log_format name escape=... '...' '...';} of nginx. */
    private static final Pattern NGINX =
            Pattern.compile("(?is)\\s*log_format\\s+\\w+\\s+(?:escape=\\w+\\s+)?((?:(?:" + QUOTED + ")\\s*)+);?\\s*");

    private static final Pattern STRING = Pattern.compile("(?s)" + QUOTED);

    private ServerConfiguration() {}

    /** The layout in a directive, or the text itself where it is no directive. */
    static String layout(String text) {
        for (Pattern directive : new Pattern[] {APACHE, NGINX}) {
            Matcher matcher = directive.matcher(text);
            if (matcher.matches()) {
                return STRING.matcher(matcher.group(1))
                        .results()
                        .map(string -> text(string.group()))
                        .collect(Collectors.joining());
            }
        }
        return text;
    }

    /** A string without its quotes, and without the backslashes before quotes of its own kind. */
    private static String text(String quoted) {
        String quote = quoted.substring(0, 1);
        return quoted.substring(1, quoted.length() - 1).replace("\\" + quote, quote);
    }
}
