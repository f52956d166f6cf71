package dev.logsift.shell;

import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.interpreter.StatementSplitter.Open;
import java.util.List;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether what is typed is complete, and which word of it the cursor is in. */
final class PromptParser implements Parser {
    private final StatementSplitter splitter;

    PromptParser(StatementSplitter splitter) {
        this.splitter = splitter;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE || context == ParseContext.SECONDARY_PROMPT) {
            splitter.split(line).open().ifPresent(open -> {
                throw new EOFError(-1, -1, "incomplete", mark(open));
            });
        }
        return CompletionLine.at(line, cursor);
    }

    /** What the continuation prompt shows, as MySQL's does. */
    private static String mark(Open open) {
        return switch (open) {
            case STATEMENT -> "-";
            case SINGLE_QUOTE -> "'";
            case DOUBLE_QUOTE -> "\"";
            case BACKTICK -> "`";
            case COMMENT -> "/*";
        };
    }

    /** The words of a line, for completion. */
    record CompletionLine(String line, int cursor, List<String> words, String word)
            implements org.jline.reader.CompletingParsedLine {
        static CompletionLine at(String line, int cursor) {
            String before = line.substring(0, cursor);
            int statement = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1;
            String typed = before.substring(statement).stripLeading();
            List<String> words = List.of(typed.split("(?<!\\\\)\\s+", -1));
            return new CompletionLine(
                    line, cursor, words, words.get(words.size() - 1).replace("\\ ", " "));
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return words.size() - 1;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate.toString().replace(" ", "\\ ");
        }

        @Override
        public int rawWordCursor() {
            return words.get(words.size() - 1).length();
        }

        @Override
        public int rawWordLength() {
            return rawWordCursor();
        }
    }
}
