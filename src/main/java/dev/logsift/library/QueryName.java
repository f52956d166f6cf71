package dev.logsift.library;

import dev.logsift.text.UserError;
import java.util.regex.Pattern;

/** What a query may be called: its name is a word of commands, the name of a file, and of a view in SQL. */
public final class QueryName {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private QueryName() {}

    /** A name for a new query; a path or anything else that is no identifier is an error. */
    public static String check(String name) {
        if (!LEGAL.matcher(name).matches()) {
            throw UserError.usage("'" + name + "' cannot name a query")
                    .because("a query's name is an identifier, of at most 100 characters")
                    .help("use letters, digits and _, and begin with a letter");
        }
        return name;
    }
}
