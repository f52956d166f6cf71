package dev.logsift.shell;

import dev.logsift.command.CommandRegistry;
import dev.logsift.format.LogColumn;
import dev.logsift.function.FunctionCatalog;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.library.Query;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.builtins.Completers.FileNameCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completes commands, what their annotations say they take, and the words of SQL. */
final class StatementCompleter implements Completer {
    private static final List<String> SQL_WORDS = List.of(
            "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT AS AND OR NOT IN LIKE RLIKE BETWEEN IS NULL JOIN LEFT ON"
                    .concat(" UNION ALL DISTINCT CASE WHEN THEN ELSE END WITH DESC ASC OVER PARTITION WINDOW CAST")
                    .concat(" INTERVAL TIMESTAMP COUNT SUM AVG MIN MAX")
                    .split(" "));

    private final Session session;
    private final CommandRegistry commands;
    private final Collection<String> functions = new FunctionCatalog().names();
    private final FileNameCompleter files = new FileNameCompleter();

    StatementCompleter(Session session, CommandRegistry commands) {
        this.session = session;
        this.commands = commands;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() == 0) {
            add(candidates, line.word().startsWith(".") ? dotted() : firstWords(line.word()));
            return;
        }
        Optional<String> command = new FirstWord(commands).command(String.join(" ", line.words()));
        if (command.filter(commands::has).isPresent()) {
            CommandSpec spec = commands.commandLine(command.get()).getCommandSpec();
            completeArgument(spec, reader, line, candidates);
        } else {
            add(candidates, inCaseOf(line.word(), SQL_WORDS.stream()));
            add(candidates, tables());
            add(candidates, columns());
            add(candidates, functions.stream());
        }
    }

    private void completeArgument(CommandSpec spec, LineReader reader, ParsedLine line, List<Candidate> candidates) {
        OptionSpec before = spec.optionsMap().get(line.words().get(line.wordIndex() - 1));
        if (before != null && before.arity().max() > 0) {
            completeValue(before, reader, line, candidates);
        } else if (line.word().startsWith("-")) {
            add(candidates, spec.optionsMap().keySet().stream());
        } else {
            positional(spec, line).ifPresent(parameter -> completeValue(parameter, reader, line, candidates));
        }
    }

    private static Optional<PositionalParamSpec> positional(CommandSpec spec, ParsedLine line) {
        int index = (int) line.words().stream()
                        .limit(line.wordIndex())
                        .filter(word -> !word.startsWith("-"))
                        .count()
                - 1;
        return spec.positionalParameters().stream()
                .filter(parameter -> parameter.index().contains(index))
                .findFirst();
    }

    /** What an argument takes: its own candidates, or else what its label in the help says. */
    private void completeValue(ArgSpec argument, LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(value -> add(candidates, Stream.of(value)));
            return;
        }
        for (String label : argument.paramLabel().toUpperCase(Locale.ROOT).split("\\W+")) {
            switch (label) {
                case "NAME", "QUERY", "RULE" -> add(
                        candidates, session.library().all().stream().map(Query::name));
                case "COMMAND" -> {
                    add(candidates, commands.names().stream());
                    add(candidates, functions.stream());
                }
                case "TABLE" -> {
                    add(candidates, tables());
                    files.complete(reader, line, candidates);
                }
                case "PATH", "FILE", "SCRIPT", "DIR" -> files.complete(reader, line, candidates);
                default -> {}
            }
        }
    }

    private Stream<String> firstWords(String typed) {
        return Stream.concat(commands.names().stream(), inCaseOf(typed, FirstWord.SQL_VERBS.stream()));
    }

    private Stream<String> dotted() {
        return commands.names().stream().map(name -> "." + name);
    }

    private Stream<String> tables() {
        return session.tables().all().stream()
                .flatMap(table -> Stream.of(
                        table.name(), table.rejectsView(), table.family().word()))
                .distinct();
    }

    private Stream<String> columns() {
        return session.tables().all().stream()
                .map(LoadedTable::family)
                .distinct()
                .flatMap(family -> family.columns().stream())
                .map(LogColumn::name)
                .distinct();
    }

    /** Keywords in the case that the user types. */
    private static Stream<String> inCaseOf(String typed, Stream<String> words) {
        boolean lower = !typed.isEmpty() && typed.equals(typed.toLowerCase(Locale.ROOT));
        return lower ? words.map(word -> word.toLowerCase(Locale.ROOT)) : words;
    }

    private static void add(List<Candidate> candidates, Stream<String> words) {
        words.forEach(word -> candidates.add(new Candidate(word)));
    }
}
