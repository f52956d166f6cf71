package dev.logsift.function;

import dev.logsift.pattern.PatternMatcher;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The second argument of the functions that look for patterns. */
final class ListArgument {
    private ListArgument() {}

    /** The lists that are named; they are proven here and sent to where the rows are, which need no files for them. */
    static PatternMatcher of(FunctionContext context, List<Optional<String>> constants) {
        String names = constants.get(1).orElseThrow(() -> UserError.of("the list of patterns must be a constant")
                .help("write its name in quotes, such as 'sql_injection', or give it as a parameter"));
        return PatternMatcher.ofAll(Arrays.stream(names.split(",", -1))
                .map(name -> context.patterns().require(name.strip()))
                .toList());
    }

    static Optional<String> status(FunctionContext context) {
        return Optional.of(
                "Lists of patterns: " + String.join(", ", context.patterns().names()) + ".");
    }
}
