package dev.logsift.command.operand;

import dev.logsift.library.Severity;
import java.util.stream.Stream;

/** The severities of findings. */
public final class SeverityWords implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return Severity.words().stream().map(Choice::of);
    }
}
