package dev.logsift.command.shell;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.CommandRegistry;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.function.FunctionCatalog;
import dev.logsift.session.Session;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Parameters;

/** Lists the commands or the SQL functions, or shows how one is used. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "help",
        description = {
            "Show how a command is used",
            "Without a name, lists the commands; 'help functions' lists the functions."
        },
        footer = {"Examples:", "  help load", "  help cidr_match"})
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
                + "\n'help COMMAND' shows how it is used, 'help functions' lists the SQL functions."
                + "\nIn SQL the last log is access or flow.\n";
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
