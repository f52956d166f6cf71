package dev.logsift.command.operand;

import dev.logsift.format.column.Family;
import dev.logsift.library.QueryFile;
import java.util.Arrays;
import java.util.stream.Stream;

/** The folders that queries lie in: of one family of records, or of both. */
public final class QueryFolders implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Stream.concat(Arrays.stream(Family.values()).map(Family::word), Stream.of(QueryFile.BOTH))
                .map(Choice::of);
    }
}
