package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** Lists the commands, or shows how one is used. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "help",
        description = "List the commands, or show how one is used",
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

    private static String overview(CommandRegistry commands) {
        int width = commands.names().stream().mapToInt(String::length).max().orElse(0) + 2;
        String lines = commands.names().stream()
                .map(command -> "  " + command + " ".repeat(width - command.length()) + commands.title(command) + "\n")
                .collect(Collectors.joining());
        return "A statement is SQL, ended by ';', or one of these commands on one line:\n\n" + lines
                + "\n'help COMMAND' shows its options. In SQL the last log is called access or flow.\n";
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
