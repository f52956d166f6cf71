package dev.logsift.launch;

import dev.logsift.command.CommandRegistry;
import dev.logsift.command.UsageProblem;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a command line asks for: the program's own options, and a command with its arguments if there is one.
 *
 * <p>Options of the program may stand anywhere; one that the command itself declares belongs to the command, be it before or
 * behind its name.
 */
public record Invocation(Options options, Optional<String> command, List<String> arguments) {

    public static Invocation parse(String[] args, CommandRegistry commands) {
        return new Parser(commands).parse(List.of(args));
    }

    /** Sorts words into those of the program and those of the command. */
    private static final class Parser {
        private final CommandRegistry commands;
        private final CommandLine program = new CommandLine(new Options()).setCaseInsensitiveEnumValuesAllowed(true);
        private final List<String> own = new ArrayList<>();
        private final List<String> arguments = new ArrayList<>();

        Parser(CommandRegistry commands) {
            this.commands = commands;
        }

        Invocation parse(List<String> args) {
            Deque<String> words = new ArrayDeque<>(args);
            List<String> leading = leadingOptions(words);
            Optional<String> command = Optional.ofNullable(words.peek()).flatMap(this::commandNamed);
            boolean statements = args.stream().anyMatch(word -> word.matches("(-e|-f|--execute|--file)(=.*)?"));
            if (command.isPresent() && !statements) {
                words.poll();
                CommandLine line = commands.commandLine(command.get());
                sortArguments(line, new ArrayDeque<>(leading));
                sortArguments(line, words);
            } else {
                command = Optional.empty();
                own.addAll(leading);
                own.addAll(words);
            }
            Options options = parseOwn();
            if (command.isEmpty() && !statements) {
                refuseUnknownCommand(options.files);
            }
            return new Invocation(options, command, List.copyOf(arguments));
        }

        private List<String> leadingOptions(Deque<String> words) {
            List<String> options = new ArrayList<>();
            while (!words.isEmpty()
                    && words.peek().startsWith("-")
                    && !words.peek().equals("--")) {
                takeOption(program, words, options);
            }
            return options;
        }

        private Optional<String> commandNamed(String word) {
            if (word.startsWith(".") && word.length() > 1 && Character.isLetter(word.charAt(1)) && !exists(word)) {
                return Optional.of(word.substring(1));
            }
            return Optional.of(word).filter(commands::has);
        }

        private void sortArguments(CommandLine command, Deque<String> words) {
            while (!words.isEmpty()) {
                if (words.peek().equals("--")) {
                    arguments.addAll(words);
                    return;
                }
                if (option(command, words.peek()) != null) {
                    takeOption(command, words, arguments);
                } else if (option(program, words.peek()) != null) {
                    takeOption(program, words, own);
                } else {
                    arguments.add(words.poll());
                }
            }
        }

        /** Moves an option, and its value where that is a word of its own. */
        private static void takeOption(CommandLine line, Deque<String> words, List<String> to) {
            OptionSpec option = option(line, words.peek());
            String word = words.poll();
            to.add(word);
            boolean hasValue = option != null && option.arity().max() > 0 && !word.contains("=");
            if (hasValue && !words.isEmpty()) {
                to.add(words.poll());
            }
        }

        private static OptionSpec option(CommandLine line, String word) {
            int equals = word.indexOf('=');
            return line.getCommandSpec().optionsMap().get(equals < 0 ? word : word.substring(0, equals));
        }

        private Options parseOwn() {
            try {
                program.parseArgs(own.toArray(String[]::new));
                return program.getCommand();
            } catch (UnmatchedArgumentException e) {
                String wrong = e.getUnmatched().get(0);
                throw UserError.usage("unknown option '" + wrong + "'")
                        .help(Suggestion.forUnknown(
                                wrong, program.getCommandSpec().optionsMap().keySet(), "--help shows all options"));
            } catch (ParameterException e) {
                throw UserError.usage(UsageProblem.of(e)).help("--help shows how each option is used");
            }
        }

        /** A first word that is no file, and looks like none or is nearly a command, was meant to be a command. */
        private void refuseUnknownCommand(List<String> files) {
            if (files.isEmpty() || exists(files.get(0))) {
                return;
            }
            String word = files.get(0);
            Optional<String> near = Suggestion.nearest(word, commands.names());
            if (near.isPresent() || word.matches("[A-Za-z_]+")) {
                throw UserError.usage("unknown command '" + word + "'")
                        .because("there is no file of this name either")
                        .help(near.map(name -> "did you mean '" + name + "'?")
                                .orElse("'logsift help' lists the commands"));
            }
        }

        private static boolean exists(String word) {
            return Files.exists(Path.of(word));
        }
    }
}
