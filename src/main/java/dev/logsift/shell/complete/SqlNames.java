package dev.logsift.shell.complete;

import java.util.regex.Pattern;

/** Names as SQL wants them written. */
final class SqlNames {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private SqlNames() {}

    /** In back-ticks. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** In back-ticks where it must be, or where the user began so. */
    static String spelled(String name, String typed) {
        return typed.startsWith("`") || !PLAIN.matcher(name).matches() ? quoted(name) : name;
    }
}
