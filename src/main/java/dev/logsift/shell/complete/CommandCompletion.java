package dev.logsift.shell.complete;

import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operands;
import dev.logsift.command.operand.Typing;
import dev.logsift.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What can go on a half-typed command, as the command's own annotations say. */
final class CommandCompletion {
    private final CommandSpec spec;
    private final Session session;
    private final List<String> operands = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private Optional<OptionSpec> pending = Optional.empty();

    /** @param before the words between the command's name and the one that is typed */
    CommandCompletion(CommandSpec spec, Session session, List<String> before) {
        this.spec = spec;
        this.session = session;
        before.forEach(this::read);
    }

    /** What can stand for a word of which so much is typed. */
    Stream<Choice> choices(String word) {
        if (pending.isPresent()) {
            return values(pending.get(), word);
        }
        int equals = word.indexOf('=');
        OptionSpec assigned = equals < 0 ? null : spec.findOption(word.substring(0, equals));
        if (word.startsWith("-") && assigned != null) {
            String prefix = word.substring(0, equals + 1);
            return values(assigned, word.substring(equals + 1)).map(choice -> choice.behind(prefix));
        }
        return word.startsWith("-")
                ? options()
                : Stream.concat(operand(word), word.isEmpty() ? options() : Stream.empty());
    }

    private void read(String word) {
        OptionSpec option = spec.findOption(word.split("=", 2)[0]);
        if (pending.isPresent()) {
            pending = Optional.empty();
        } else if (word.startsWith("-") && option != null) {
            options.add(option.longestName());
            pending = Optional.of(option).filter(named -> named.arity().max() > 0 && !word.contains("="));
        } else {
            operands.add(word);
        }
    }

    private Stream<Choice> options() {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .filter(option -> option.isMultiValue() || !options.contains(option.longestName()))
                .map(option -> Choice.of(option.longestName(), description(option)));
    }

    private static String description(OptionSpec option) {
        return option.description().length == 0 ? "" : option.description()[0];
    }

    private Stream<Choice> operand(String word) {
        return spec.positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(operands.size()))
                .findFirst()
                .stream()
                .flatMap(parameter -> values(parameter, word));
    }

    private Stream<Choice> values(ArgSpec argument, String word) {
        return Operands.choices(argument, new Typing(session, operands, word));
    }
}
