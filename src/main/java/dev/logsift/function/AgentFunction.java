package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import dev.logsift.pattern.PatternMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code agent(text)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "agent",
        arguments = "text",
        returns = "STRUCT<family: STRING, os: STRING, device: STRING, is_bot: BOOLEAN>",
        title = "What a user agent says it is",
        description =
                "family, os and device are those of ua-parser, NULL where nothing tells. is_bot is Logsift's own: the agent "
                        + "is in the lists of patterns bots or scanner_agents. Agents are what clients say of themselves; anybody can say anything. "
                        + "The first 512 characters are read.",
        examples = {
            @Example(
                    call = "agent('Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0').family",
                    gives = "Firefox"),
            @Example(
                    call = "agent('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.0.0 Safari/537.36').os",
                    gives = "Windows"),
            @Example(
                    call = "agent('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)').is_bot",
                    gives = "true")
        })
public final class AgentFunction implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        AgentReader agents = AgentReader.of(Stream.of("bots", "scanner_agents")
                .map(context.patterns()::require)
                .map(PatternMatcher::of)
                .toList());
        return (RowFunction.OfOne) agents::read;
    }
}
