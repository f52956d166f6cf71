package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import dev.logsift.pattern.PatternMatcher;
import java.util.List;
import java.util.Optional;

/** {@code pattern_match(text, list)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "pattern_match",
        arguments = {"text", "list"},
        returns = "STRING",
        title = "The first pattern of a list that matches a text",
        description =
                "NULL where none does. The order is that of the list's file, the most telling patterns first. Lists are the files of data/patterns "
                        + "and of the workspace's patterns; each says how text is prepared: attack lists undo the escapes of URLs first, all ignore case.",
        examples = {
            @Example(
                    call = "pattern_match('/?id=1%20UNION%20SELECT%20user,2', 'sql_injection')",
                    gives = "union_select"),
            @Example(call = "pattern_match('/unions/select.html', 'sql_injection')", gives = "NULL")
        })
public final class PatternMatch implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        PatternMatcher patterns = ListArgument.of(context, constants);
        return (RowFunction.OfOne) text -> patterns.first(text).orElse(null);
    }

    @Override
    public Optional<String> status(FunctionContext context) {
        return ListArgument.status(context);
    }
}
