package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import dev.logsift.pattern.PatternMatcher;
import java.util.List;
import java.util.Optional;

/** {@code pattern_matches(text, list)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "pattern_matches",
        arguments = {"text", "list"},
        returns = "ARRAY<STRING>",
        title = "All patterns of a list that match a text",
        description = "Empty where none does. Lists are those of pattern_match.",
        examples = {
            @Example(
                    call = "pattern_matches('/?f=../../../etc/passwd', 'path_traversal')",
                    gives = "[dot_dot, unix_file]")
        })
public final class PatternMatches implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        PatternMatcher patterns = ListArgument.of(context, constants);
        return (RowFunction.OfOne) patterns::all;
    }

    @Override
    public Optional<String> status(FunctionContext context) {
        return ListArgument.status(context);
    }
}
