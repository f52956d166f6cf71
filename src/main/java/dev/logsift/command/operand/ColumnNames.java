package dev.logsift.command.operand;

import dev.logsift.format.column.LogColumn;
import java.util.stream.Stream;

/** The columns that the families of the loaded tables have. */
public final class ColumnNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return typing.session().tables().all().stream()
                .flatMap(table -> table.family().columns().stream())
                .map(LogColumn::name)
                .distinct()
                .map(Choice::of);
    }
}
