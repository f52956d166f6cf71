package dev.logsift.command.completion;

import dev.logsift.command.CommandRegistry;
import dev.logsift.command.ProgramOptions;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operands;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.Typing;
import dev.logsift.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The program with its commands as picocli's completion sees it: what options and parameters take is spelled out as it
 * is in this session, and where they take paths picocli is told so.
 */
final class CompletionModel {
    private final Session session;

    CompletionModel(Session session) {
        this.session = session;
    }

    CommandLine program() {
        CommandRegistry commands = new CommandRegistry();
        ProgramOptions options =
                ServiceLoader.load(ProgramOptions.class).findFirst().orElseThrow();
        CommandSpec program = described(new CommandLine(options).getCommandSpec());
        for (String name : commands.names()) {
            program.addSubcommand(name, described(commands.commandLine(name).getCommandSpec()));
        }
        return new CommandLine(program);
    }

    private CommandSpec described(CommandSpec spec) {
        CommandSpec described = CommandSpec.create().name(spec.name());
        described.usageMessage().description(spec.usageMessage().description());
        spec.options().stream()
                .filter(option -> !option.hidden())
                .map(this::described)
                .forEach(described::addOption);
        spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(this::described)
                .forEach(described::addPositional);
        return described;
    }

    private OptionSpec described(OptionSpec option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.names())
                .arity(option.arity().toString())
                .paramLabel(option.paramLabel())
                .description(option.description());
        return takesPath(option)
                ? builder.type(Path.class).build()
                : builder.type(String.class)
                        .completionCandidates(choices(option))
                        .build();
    }

    private PositionalParamSpec described(PositionalParamSpec parameter) {
        PositionalParamSpec.Builder builder = PositionalParamSpec.builder()
                .index(parameter.index().toString())
                .arity(parameter.arity().toString())
                .paramLabel(parameter.paramLabel());
        if (takesPath(parameter)) {
            return builder.type(Path.class).build();
        }
        // What a later word can be depends on those before it, which a script cannot ask about.
        List<String> choices = parameter.index().min() == 0 ? choices(parameter) : List.of();
        return builder.type(String.class).completionCandidates(choices).build();
    }

    private static boolean takesPath(ArgSpec argument) {
        return argument.type() == Path.class || Operands.kinds(argument).contains(PathNames.class);
    }

    /** Only whole words: a shell ends each with a blank. */
    private List<String> choices(ArgSpec argument) {
        return Operands.choices(argument, new Typing(session, List.of(), ""))
                .filter(Choice::complete)
                .map(Choice::value)
                .filter(value -> value.matches("[\\w.:/+-]+"))
                .distinct()
                .toList();
    }
}
