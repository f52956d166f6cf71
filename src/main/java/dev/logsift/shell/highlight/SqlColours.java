package dev.logsift.shell.highlight;

import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.SqlToken.Kind;
import dev.logsift.shell.complete.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the tokens of SQL are, by their look and by what the vocabulary knows of them. */
final class SqlColours {
    private final Vocabulary vocabulary;
    private final String text;
    private final List<SqlToken> tokens;

    SqlColours(Vocabulary vocabulary, String text, List<SqlToken> tokens) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.tokens = tokens;
    }

    List<Run> runs() {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> new Run(tokens.get(i).start(), tokens.get(i).end(), role(i)))
                .filter(run -> run.role() != Role.PLAIN)
                .toList();
    }

    private Role role(int index) {
        return switch (tokens.get(index).kind()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> Role.STRING;
            case NUMBER -> Role.NUMBER;
            case PARAMETER -> Role.PARAMETER;
            case COMMENT -> Role.COMMENT;
            case QUOTED_NAME -> name(tokens.get(index).name(text)).orElse(Role.PLAIN);
            case WORD -> word(index);
            case SYMBOL, SEMICOLON -> Role.PLAIN;
        };
    }

    /** A name behind a dot is never a keyword; a column may be called like a rare one, such as {@code query}. */
    private Role word(int index) {
        String word = tokens.get(index).in(text);
        if (isSymbol(index - 1, ".")) {
            return name(word).orElse(Role.PLAIN);
        }
        if (isSymbol(index + 1, "(") && vocabulary.isFunction(word)) {
            return Role.FUNCTION;
        }
        if (vocabulary.isCommonKeyword(word)) {
            return Role.KEYWORD;
        }
        return name(word).orElse(vocabulary.isKeyword(word) ? Role.KEYWORD : Role.PLAIN);
    }

    private Optional<Role> name(String name) {
        if (vocabulary.isTable(name)) {
            return Optional.of(Role.TABLE);
        }
        return vocabulary.isColumn(name) ? Optional.of(Role.COLUMN) : Optional.empty();
    }

    private boolean isSymbol(int index, String symbol) {
        return index >= 0
                && index < tokens.size()
                && tokens.get(index).kind() == Kind.SYMBOL
                && tokens.get(index).is(text, symbol);
    }
}
