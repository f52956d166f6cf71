package dev.logsift.command;

import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands there are, by name; a command is found because its class is there. */
public final class CommandRegistry {
    private static final int ONE_LINE = 1_000;

    private final Map<String, ServiceLoader.Provider<Command>> commands = new TreeMap<>();
    private final Map<String, String> aliases = new TreeMap<>();

    public CommandRegistry() {
        ServiceLoader.load(Command.class).stream().forEach(provider -> {
            CommandLine.Command annotation = annotation(provider.type());
            commands.put(annotation.name(), provider);
            for (String alias : annotation.aliases()) {
                aliases.put(alias, annotation.name());
            }
        });
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(commands.keySet());
    }

    public boolean has(String name) {
        return commands.containsKey(canonical(name));
    }

    /** A fresh command with its arguments filled in. */
    public Command parse(String name, List<String> arguments) {
        CommandLine line = commandLine(name);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
            return line.getCommand();
        } catch (UnmatchedArgumentException e) {
            throw wrongUsage(name, e, line).help(unmatchedHelp(name, e, line));
        } catch (ParameterException e) {
            throw wrongUsage(name, e, line);
        }
    }

    /** The picocli model of a command: its options, parameters and descriptions. */
    public CommandLine commandLine(String name) {
        ServiceLoader.Provider<Command> provider = commands.get(canonical(name));
        if (provider == null) {
            throw UserError.usage("unknown command '" + name + "'")
                    .help(Suggestion.forUnknown(name, names(), "'help' lists the commands"));
        }
        return new CommandLine(provider.get()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** What a command does, in a few words. */
    public String title(String name) {
        String[] description = commandLine(name).getCommandSpec().usageMessage().description();
        return description.length == 0 ? "" : description[0];
    }

    /** Statements that show how a command is used; they run one after the other. */
    public List<String> examples(String name) {
        return Arrays.stream(commandLine(name).getCommandSpec().usageMessage().footer())
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();
    }

    private static UserError wrongUsage(String name, ParameterException e, CommandLine line) {
        return UserError.usage(name + ": " + UsageProblem.of(e))
                .help("usage: "
                        + line.setUsageHelpWidth(ONE_LINE)
                                .getUsageMessage(CommandLine.Help.Ansi.OFF)
                                .lines()
                                .findFirst()
                                .orElse(name)
                                .replace("Usage: ", ""))
                .causedBy(e);
    }

    private static String unmatchedHelp(String name, UnmatchedArgumentException e, CommandLine line) {
        String unmatched = e.getUnmatched().get(0);
        String otherwise = Files.exists(Path.of(unmatched))
                ? "one table of several files is a glob in quotes, such as 'logs/*.gz', or what 'load' makes of them"
                : "'help " + name + "' shows what it takes";
        return Suggestion.forUnknown(
                unmatched, line.getCommandSpec().optionsMap().keySet(), otherwise);
    }

    private String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return aliases.getOrDefault(lower, lower);
    }

    private static CommandLine.Command annotation(Class<? extends Command> type) {
        CommandLine.Command annotation = type.getAnnotation(CommandLine.Command.class);
        if (annotation == null) {
            throw new IllegalStateException(type + " lacks @Command");
        }
        return annotation;
    }
}
