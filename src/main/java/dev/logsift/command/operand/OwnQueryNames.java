package dev.logsift.command.operand;

import dev.logsift.library.QueryFile;
import java.util.stream.Stream;

/** The user's own queries and rules, broken ones too. */
public final class OwnQueryNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Choice.once(typing.session().library().entries().stream()
                .filter(QueryFile::userOwned)
                .map(file -> Choice.of(
                        file.name(),
                        file.error().isPresent()
                                ? "broken"
                                : file.query().header().title())));
    }
}
