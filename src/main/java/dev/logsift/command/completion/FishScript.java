package dev.logsift.command.completion;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish, which picocli does not write: a line for each command, option and parameter. */
final class FishScript {
    private final CommandLine program;
    private final StringBuilder lines = new StringBuilder();

    FishScript(CommandLine program) {
        this.program = program;
    }

    String text() {
        Map<String, CommandLine> commands = program.getSubcommands();
        options(program.getCommandSpec(), "");
        commands.forEach((name, command) -> {
            line("__fish_use_subcommand", "-a " + name + " -d " + quoted(title(command)));
            String condition = "__fish_seen_subcommand_from " + name;
            options(command.getCommandSpec(), condition);
            command.getCommandSpec().positionalParameters().stream()
                    .filter(parameter -> parameter.completionCandidates() != null)
                    .forEach(parameter -> line(condition, values(parameter).strip()));
        });
        return lines.toString();
    }

    private void options(CommandSpec spec, String condition) {
        for (OptionSpec option : spec.options()) {
            String names = java.util.Arrays.stream(option.names())
                    .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .collect(Collectors.joining(" "));
            line(condition, names + takes(option) + " -d " + quoted(option.description()[0]));
        }
    }

    /** A path is completed by fish itself; -x keeps files away where something else is taken. */
    private static String takes(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        return option.type() == Path.class ? " -r" : " -x" + values(option);
    }

    private static String values(ArgSpec argument) {
        String all = argument.completionCandidates() == null
                ? ""
                : StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                        .collect(Collectors.joining(" "));
        return all.isEmpty() ? "" : " -a " + quoted(all);
    }

    private static String title(CommandLine command) {
        return command.getCommandSpec().usageMessage().description()[0];
    }

    private void line(String condition, String completion) {
        String when = condition.isEmpty() ? "" : " -n " + quoted(condition);
        lines.append("complete -c logsift")
                .append(when)
                .append(' ')
                .append(completion)
                .append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
