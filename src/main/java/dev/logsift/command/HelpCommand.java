package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.function.FunctionCatalog;
import dev.logsift.session.Session;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** Lists the commands or the SQL functions, or shows how one is used. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "help",
        description = "List commands or SQL functions, or show how one is used",
        footer = {"Examples:", "  help", "  help load", "  help functions", "  help cidr_match"})
public final class HelpCommand implements Command {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "a command, 'functions', or a function")
    @Takes(Topics.class)
    private String name;

    @Override
    public Result run(Session session) {
        CommandRegistry commands = new CommandRegistry();
        if (name != null) {
            return Result.Text.of(page(commands, new FunctionHelp(session.functions())));
        }
        return Result.Text.of(overview(commands));
    }

    private String page(CommandRegistry commands, FunctionHelp functions) {
        if (name.equalsIgnoreCase(FunctionHelp.TOPIC)) {
            return functions.overview();
        }
        String asked = name.startsWith(".") ? name.substring(1) : name;
        return functions.page(asked).orElseGet(() -> commands.commandLine(asked).getUsageMessage(Ansi.OFF));
    }

    private static String overview(CommandRegistry commands) {
        int width = commands.names().stream().mapToInt(String::length).max().orElse(0) + 2;
        String lines = commands.names().stream()
                .map(command -> "  " + command + " ".repeat(width - command.length()) + commands.title(command) + "\n")
                .collect(Collectors.joining());
        return "A statement is SQL, ended by ';', or one of these commands on one line:\n\n" + lines
                + "\n'help COMMAND' shows its options, 'help functions' what Logsift adds to SQL."
                + "\nIn SQL the last log is called access or flow.\n";
    }

    /** The commands, and the SQL functions. */
    static final class Topics implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            CommandRegistry commands = new CommandRegistry();
            Stream<Choice> named = commands.names().stream().map(name -> Choice.of(name, commands.title(name)));
            Stream<Choice> functions = new FunctionCatalog().names().stream().map(Choice::of);
            return Stream.of(named, Stream.of(Choice.of(FunctionHelp.TOPIC)), functions)
                    .flatMap(choices -> choices);
        }
    }
}
