package dev.logsift.command.operand;

import java.util.stream.Stream;

/** The log formats. */
public final class FormatNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return typing.session().formats().all().stream().map(format -> Choice.of(format.name(), format.title()));
    }
}
