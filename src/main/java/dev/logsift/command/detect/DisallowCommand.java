package dev.logsift.command.detect;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.detect.allow.AllowFile;
import dev.logsift.detect.allow.Allowance;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** Takes an allowance back. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "disallow",
        description = {"Show hidden findings again", "Takes back what 'allow' has hidden."},
        footer = {"Examples:", "  allow 192.0.2.7 --reason 'load test'", "  disallow 1"})
public final class DisallowCommand implements Command {
    @Parameters(index = "0", paramLabel = "N", description = "its number in the list of 'allow'")
    @Takes(Numbers.class)
    private int number;

    @Override
    public Result run(Session session) {
        Allowance removed = new AllowFile(session.workspace().allowances()).remove(number);
        return Result.Done.saying("'detect' shows findings about " + removed.entity()
                + removed.rule().map(rule -> " by " + rule).orElse("") + " again");
    }

    /** The numbers of the allowances, with what they are. */
    static final class Numbers implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            List<Allowance> all = new AllowFile(typing.session().workspace().allowances()).read();
            return IntStream.range(0, all.size())
                    .mapToObj(i -> Choice.of(
                            String.valueOf(i + 1),
                            all.get(i).entity() + ": " + all.get(i).reason()));
        }
    }
}
