package dev.logsift.command.operand;

import java.util.stream.Stream;

/** The named queries and rules. */
public final class QueryNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Choice.once(typing.session().library().all().stream()
                .map(query -> Choice.of(query.name(), query.header().title())));
    }
}
