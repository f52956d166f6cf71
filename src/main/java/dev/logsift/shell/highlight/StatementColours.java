package dev.logsift.shell.highlight;

import dev.logsift.command.CommandRegistry;
import dev.logsift.interpreter.ArgumentWord;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.interpreter.SqlScanner;
import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.StatementSpan;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.shell.complete.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Tells what the pieces of statements are, for their colours; later runs lie over earlier ones. */
final class StatementColours {
    private final StatementSplitter splitter;
    private final CommandRegistry commands;
    private final Supplier<Vocabulary> vocabulary;
    private final Map<String, Set<String>> options = new HashMap<>();

    StatementColours(StatementSplitter splitter, CommandRegistry commands, Supplier<Vocabulary> vocabulary) {
        this.splitter = splitter;
        this.commands = commands;
        this.vocabulary = vocabulary;
    }

    List<Run> runs(String text, int cursor) {
        List<Run> runs = new ArrayList<>();
        int end = 0;
        for (StatementSpan span : splitter.spans(text)) {
            runs.addAll(comments(text, end, span.start()));
            end = span.end();
            runs.addAll(
                    span.command().isPresent()
                            ? command(text, span, span.command().get(), cursor)
                            : sql(text, span, cursor));
        }
        runs.addAll(comments(text, end, text.length()));
        return runs;
    }

    /** Comments between statements belong to none of them. */
    private static List<Run> comments(String text, int start, int end) {
        int from = start < end && text.charAt(start) == ';' ? start + 1 : start;
        return SqlScanner.statement(text.substring(0, end), from).stream()
                .filter(token -> token.kind() == SqlToken.Kind.COMMENT)
                .map(token -> new Run(token.start(), token.end(), Role.COMMENT))
                .toList();
    }

    private List<Run> sql(String text, StatementSpan span, int cursor) {
        List<SqlToken> tokens = SqlScanner.statement(text, span.start());
        List<Run> runs = new ArrayList<>(new SqlColours(vocabulary.get(), text, tokens).runs());
        runs.addAll(Brackets.runs(text, tokens, cursor));
        return runs;
    }

    private List<Run> command(String text, StatementSpan span, String name, int cursor) {
        List<ArgumentWord> words = ArgumentWord.of(text, span.start());
        ArgumentWord first = words.get(0);
        if (!commands.has(name)) {
            boolean unfinished = cursor == first.end() && isBeginning(name);
            return unfinished ? List.of() : List.of(run(first, Role.WRONG));
        }
        Set<String> known = options.computeIfAbsent(
                name,
                any -> commands.commandLine(any).getCommandSpec().optionsMap().keySet());
        List<Run> runs = new ArrayList<>(List.of(run(first, Role.COMMAND)));
        words.subList(1, words.size()).stream()
                .map(word -> run(word, role(word, text, known, cursor)))
                .filter(run -> run.role() != Role.PLAIN)
                .forEach(runs::add);
        return runs;
    }

    /** Whether a command or a verb of SQL begins so: it may be half-typed. */
    private boolean isBeginning(String word) {
        return commands.names().stream().anyMatch(name -> name.startsWith(word.toLowerCase(Locale.ROOT)))
                || FirstWord.SQL_VERBS.stream().anyMatch(verb -> verb.startsWith(word.toUpperCase(Locale.ROOT)));
    }

    private static Role role(ArgumentWord word, String text, Set<String> options, int cursor) {
        if ("'\"`".indexOf(text.charAt(word.start())) >= 0) {
            return Role.STRING;
        }
        if (!word.text().startsWith("-") || word.text().matches("-?\\d.*|-")) {
            return word.text().matches("\\d+") ? Role.NUMBER : Role.PLAIN;
        }
        String option = word.text().split("=", 2)[0];
        boolean unfinished = cursor == word.end() && options.stream().anyMatch(known -> known.startsWith(option));
        return options.contains(option) ? Role.OPTION : unfinished ? Role.PLAIN : Role.WRONG;
    }

    private static Run run(ArgumentWord word, Role role) {
        return new Run(word.start(), word.end(), role);
    }
}
