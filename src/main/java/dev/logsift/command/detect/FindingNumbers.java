package dev.logsift.command.detect;

import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Typing;
import java.util.stream.Stream;

/** The numbers of the last findings, with what they are. */
final class FindingNumbers implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return typing.session().lastFindings().stream()
                .flatMap(last -> last.findings().list().stream())
                .map(finding -> Choice.of(
                        String.valueOf(finding.number()),
                        finding.entity() + ", by " + finding.rule().name()));
    }
}
