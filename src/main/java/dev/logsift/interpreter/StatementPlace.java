package dev.logsift.interpreter;

import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a statement stands in its script, for errors.
 *
 * @param caller the statement that runs the script, where one does
 */
record StatementPlace(Statement statement, String origin, Optional<StatementPlace> caller) {
    private static final Pattern COUNTED = Pattern.compile("line (\\d+)(, column .*)", Pattern.DOTALL);

    /** Does work of the statement, whose errors then say where it stands. */
    <T> T locating(Supplier<T> work) {
        try {
            return work.get();
        } catch (UserError e) {
            String place = describe(e.place().orElse("")) + callers();
            throw place.isEmpty() ? e : e.at(place);
        }
    }

    /** Whether the script is run by itself, be it through others. */
    boolean isWithin(String script) {
        return !origin.isEmpty() && samePath(origin, script)
                || caller.filter(by -> by.isWithin(script)).isPresent();
    }

    private static boolean samePath(String one, String other) {
        return Path.of(one)
                .toAbsolutePath()
                .normalize()
                .equals(Path.of(other).toAbsolutePath().normalize());
    }

    /** The scripts that run this one, innermost first; what is typed at the prompt is seen there. */
    private String callers() {
        return caller.filter(by -> !by.origin.isEmpty())
                .map(by -> "\nsourced by " + by.origin + ", line " + by.statement.line() + by.callers())
                .orElse("");
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
