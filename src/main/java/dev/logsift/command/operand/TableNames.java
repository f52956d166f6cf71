package dev.logsift.command.operand;

import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.load.Tables;
import java.util.stream.Stream;

/** The loaded tables, and the families' words where they have a current table. */
public final class TableNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        Tables tables = typing.session().tables();
        Stream<Choice> named = tables.all().stream().map(table -> Choice.of(table.name(), table.format()));
        Stream<Choice> current = tables.all().stream()
                .filter(tables::isCurrent)
                .filter(table -> !table.name().equals(table.family().word()))
                .map(TableNames::family);
        return Stream.concat(named, current);
    }

    private static Choice family(LoadedTable table) {
        return Choice.of(table.family().word(), "now " + table.name());
    }
}
