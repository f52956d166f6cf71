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
        description =
                "Empty where none does. Lists are those of pattern_match. Several lists, separated by commas, are looked for in one pass; "
                        + "patterns are then called list.pattern.",
        examples = {
            @Example(
                    call = "pattern_matches('/?f=../../../etc/passwd', 'path_traversal')",
                    gives = "[dot_dot, unix_file]"),
            @Example(
                    call = "pattern_matches('/?f=../../.env', 'path_traversal, sensitive_files')",
                    gives = "[path_traversal.dot_dot, sensitive_files.environment]")
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
