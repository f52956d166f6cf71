package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import dev.logsift.pattern.PatternMatcher;
import java.util.List;
import java.util.Optional;

/** {@code matches_any(text, list)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "matches_any",
        arguments = {"text", "list"},
        returns = "BOOLEAN",
        title = "Whether a pattern of a list matches a text",
        description =
                "What a filter asks for: pattern_match(text, list) IS NOT NULL. Lists are those of pattern_match.",
        examples = {
            @Example(
                    call = "matches_any('sqlmap/1.7.2#stable (https://sqlmap.org)', 'scanner_agents')",
                    gives = "true"),
            @Example(call = "matches_any('curl/8.4.0', 'scanner_agents')", gives = "false")
        })
public final class MatchesAny implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        PatternMatcher patterns = ListArgument.of(context, constants);
        return (RowFunction.OfOne) patterns::matches;
    }

    @Override
    public Optional<String> status(FunctionContext context) {
        return ListArgument.status(context);
    }
}
