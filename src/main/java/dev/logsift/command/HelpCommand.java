package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** Lists the commands or the SQL functions, or shows how one is used. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "help",
        description = "List commands or SQL functions, or show how one is used",
        footer = {"Examples:", "  help", "  help load", "  help functions", "  help cidr_match"})
public final class HelpCommand implements Command {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "a command, 'functions', or a function")
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
                .map(command -> "  " + command + " ".repeat(width - command.length()) + title(commands, command) + "\n")
                .collect(Collectors.joining());
        return "A statement is SQL, ended by ';', or one of these commands on one line:\n\n" + lines
                + "\n'help COMMAND' shows its options, 'help functions' what Logsift adds to SQL."
                + "\nIn SQL the last log is called access or flow.\n";
    }

    private static String title(CommandRegistry commands, String command) {
        CommandSpec spec = commands.commandLine(command).getCommandSpec();
        String[] description = spec.usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }
}
