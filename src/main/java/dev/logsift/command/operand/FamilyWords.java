package dev.logsift.command.operand;

import dev.logsift.format.column.Family;
import java.util.Arrays;
import java.util.stream.Stream;

/** The families of records. */
public final class FamilyWords implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Arrays.stream(Family.values()).map(family -> Choice.of(family.word()));
    }
}
