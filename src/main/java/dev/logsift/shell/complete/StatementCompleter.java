package dev.logsift.shell.complete;

import dev.logsift.command.CommandRegistry;
import dev.logsift.command.operand.Choice;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.output.text.ControlText;
import dev.logsift.session.Session;
import dev.logsift.shell.complete.CompletionSite.Argument;
import dev.logsift.shell.complete.CompletionSite.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands by what their annotations say, and SQL by the words around the cursor. */
public final class StatementCompleter implements Completer {
    private static final int LONGEST_DESCRIPTION = 70;

    private final Session session;
    private final CommandRegistry commands;
    private final Supplier<Vocabulary> vocabulary;
    private final ColumnValues values;

    public StatementCompleter(
            Session session, CommandRegistry commands, Supplier<Vocabulary> vocabulary, ColumnValues values) {
        this.session = session;
        this.commands = commands;
        this.vocabulary = vocabulary;
        this.values = values;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Set<String> seen = new HashSet<>();
        choices((CursorWord) line)
                .filter(choice -> choice.value().chars().noneMatch(Character::isISOControl))
                .filter(choice -> seen.add(choice.value().toLowerCase(Locale.ROOT)))
                .forEach(choice -> candidates.add(candidate(choice, candidates.size() + 1)));
    }

    /** What can stand in the place of a word, best first. */
    private Stream<Choice> choices(CursorWord word) {
        if (word.site() instanceof Sql sql) {
            return new SqlCompletion(vocabulary.get(), values, sql.cursor()).choices();
        }
        if (word.site() instanceof Argument argument) {
            return commands.has(argument.command())
                    ? new CommandCompletion(
                                    commands.commandLine(argument.command()).getCommandSpec(),
                                    session,
                                    argument.before())
                            .choices(word.word())
                    : Stream.empty();
        }
        return firstWords(word.word());
    }

    private Stream<Choice> firstWords(String typed) {
        if (typed.startsWith(".")) {
            return commands.names().stream().map(name -> Choice.of("." + name, commands.title(name)));
        }
        boolean lower = !typed.isEmpty() && typed.equals(typed.toLowerCase(Locale.ROOT));
        Stream<String> verbs = FirstWord.SQL_VERBS.stream().map(verb -> lower ? verb.toLowerCase(Locale.ROOT) : verb);
        return Stream.concat(
                commands.names().stream().map(name -> Choice.of(name, commands.title(name))),
                verbs.map(verb -> Choice.of(verb, "SQL")));
    }

    /** @param order JLine sorts by it: what is best stays first */
    private static Candidate candidate(Choice choice, int order) {
        String description = shortened(ControlText.escape(choice.description()));
        return new Candidate(
                choice.value(),
                ControlText.escape(choice.label()),
                null,
                description.isEmpty() ? null : description,
                null,
                null,
                choice.complete(),
                order);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }
}
