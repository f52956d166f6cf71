package dev.logsift.command.operand;

import dev.logsift.session.workspace.Setting;
import java.util.stream.Stream;

/** The formats that results are printed in. */
public final class OutputFormatNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Setting.OUTPUT_FORMAT.examples().stream().map(Choice::of);
    }
}
