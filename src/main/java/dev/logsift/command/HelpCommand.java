package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** Lists the commands, or shows how one is used. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "help",
        description = {"Show how a command is used", "Without a name, lists all of them."},
        footer = {"Examples:", "  help", "  help load"})
public final class HelpCommand implements Command {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the command")
    @Takes(Commands.class)
    private String name;

    @Override
    public Result run(Session session) {
        CommandRegistry commands = new CommandRegistry();
        if (name != null) {
            String asked = name.startsWith(".") ? name.substring(1) : name;
            return Result.Text.of(commands.commandLine(asked).getUsageMessage(Ansi.OFF));
        }
        return Result.Text.of(overview(commands));
    }

    /** In two columns, so that all of them fit on one screen. */
    private static String overview(CommandRegistry commands) {
        List<String> cells = commands.names().stream()
                .map(name -> String.format("  %-11s%-26s", name, commands.title(name)))
                .toList();
        int half = (cells.size() + 1) / 2;
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < half; row++) {
            String right = row + half < cells.size() ? cells.get(row + half) : "";
            lines.append((cells.get(row) + right).stripTrailing()).append('\n');
        }
        return "A statement is SQL, ended by ';', or a command, on one line:\n\n" + lines
                + "\n'help COMMAND' shows how it is used. In SQL the last log is access or flow.\n";
    }

    /** The commands. */
    static final class Commands implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            CommandRegistry commands = new CommandRegistry();
            return commands.names().stream().map(name -> Choice.of(name, commands.title(name)));
        }
    }
}
