package dev.logsift.function;

import dev.logsift.pattern.PatternMatcher;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Optional;

/** The second argument of the functions that look for patterns. */
final class ListArgument {
    private ListArgument() {}

    /** The list that is named; it is proven here and sent to where the rows are, which need no files for it. */
    static PatternMatcher of(FunctionContext context, List<Optional<String>> constants) {
        String name = constants.get(1).orElseThrow(() -> UserError.of("the list of patterns must be a constant")
                .help("write its name in quotes, such as 'sql_injection', or give it as a parameter"));
        return PatternMatcher.of(context.patterns().require(name));
    }

    static Optional<String> status(FunctionContext context) {
        return Optional.of(
                "Lists of patterns: " + String.join(", ", context.patterns().names()) + ".");
    }
}
