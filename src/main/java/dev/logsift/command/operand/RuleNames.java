package dev.logsift.command.operand;

import dev.logsift.library.Query;
import java.util.stream.Stream;

/** The rules. */
public final class RuleNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Choice.once(typing.session().library().all().stream()
                .filter(Query::isRule)
                .map(rule -> Choice.of(rule.name(), rule.header().title())));
    }
}
