package dev.logsift.interpreter;

import dev.logsift.text.UserError;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a statement stands in its script, for errors. */
record StatementPlace(Statement statement, String origin) {
    private static final Pattern COUNTED = Pattern.compile("line (\\d+)(, column .*)", Pattern.DOTALL);

    /** Does work of the statement, whose errors then say where it stands. */
    <T> T locating(Supplier<T> work) {
        try {
            return work.get();
        } catch (UserError e) {
            String place = describe(e.place().orElse(""));
            throw place.isEmpty() ? e : e.at(place);
        }
    }

    /** Spark counts lines from the statement's first: its line 2 becomes a line of the script. */
    private String describe(String inner) {
        String prefix = origin.isEmpty() ? "" : origin + ", ";
        Matcher counted = COUNTED.matcher(inner);
        if (counted.matches()) {
            int line = statement.line() + Integer.parseInt(counted.group(1)) - 1;
            return prefix + "line " + line + counted.group(2);
        }
        if (origin.isEmpty() && statement.line() == 1) {
            return inner;
        }
        return prefix + "line " + statement.line() + (inner.isEmpty() ? "" : "\n" + inner);
    }
}
