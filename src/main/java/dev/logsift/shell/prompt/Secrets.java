package dev.logsift.shell.prompt;

import java.util.List;
import java.util.regex.Pattern;

/** Tells statements that hold a secret: what the history must not keep. */
final class Secrets {
    /** Names of settings and options whose value is secret, such as {@code fs.s3a.secret.key}. */
    private static final String NAMES = "[\\w.-]*(?:pass(?:word|wd|phrase)|pwd|secret|token|credential|api[_.-]?key"
            + "|access[_.-]?key|session[_.-]?key|private[_.-]?key|account[_.-]?key)[\\w.-]*";

    private static final List<Pattern> SIGNS = List.of(
            // name=value, name: value; a comparison with a column, WHERE token = 'x', has blanks before its sign
            Pattern.compile("(?i)" + NAMES + "[`'\"]?\\s*=\\s*\\S"),
            // OPTIONS (password 'x'), --password x
            Pattern.compile("(?i)(?<![\\w.])" + NAMES + "[`'\"]?\\s+'[^']"),
            Pattern.compile("(?i)--" + NAMES + "\\s+\\S"),
            Pattern.compile("(?i)\\bidentified\\s+by\\b"),
            // scheme://user:password@host
            Pattern.compile("\\w://[^/\\s:@]+:[^/\\s@]+@"));

    private Secrets() {}

    static boolean isIn(String statement) {
        return SIGNS.stream().anyMatch(sign -> sign.matcher(statement).find());
    }
}
