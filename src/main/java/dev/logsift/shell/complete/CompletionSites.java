package dev.logsift.shell.complete;

import dev.logsift.interpreter.ArgumentWord;
import dev.logsift.interpreter.SqlToken;
import dev.logsift.interpreter.StatementSpan;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.shell.complete.CompletionSite.Argument;
import dev.logsift.shell.complete.CompletionSite.FirstWord;
import dev.logsift.shell.complete.CompletionSite.Sql;
import java.util.List;
import java.util.Optional;
import org.jline.reader.CompletingParsedLine;

/** Finds out which part of which statement is being typed. */
public final class CompletionSites {
    private CompletionSites() {}

    /** The word that the cursor is at the end of. */
    public static CompletingParsedLine find(String line, int cursor, StatementSplitter splitter) {
        Optional<StatementSpan> span = splitter.spans(line).stream()
                .filter(statement -> statement.start() < cursor && cursor <= statement.end())
                .findFirst();
        if (span.isEmpty() || isOneWord(line.substring(span.get().start(), cursor))) {
            return firstWord(line, span.map(StatementSpan::start).orElse(cursor), cursor);
        }
        StatementSpan statement = span.get();
        return statement
                .command()
                .map(name -> argument(line, statement.start(), cursor, name))
                .orElseGet(() -> sql(line, statement.start(), cursor));
    }

    private static boolean isOneWord(String text) {
        return text.chars().noneMatch(Character::isWhitespace);
    }

    private static CursorWord firstWord(String line, int start, int cursor) {
        String word = line.substring(start, cursor);
        return new CursorWord(line, cursor, start, word, (text, complete) -> text, new FirstWord());
    }

    private static CursorWord argument(String line, int start, int cursor, String command) {
        List<ArgumentWord> words = ArgumentWord.of(line.substring(0, cursor), start);
        ArgumentWord last = words.get(words.size() - 1);
        boolean begun = last.end() == cursor;
        List<String> before = words.subList(1, words.size() - (begun ? 1 : 0)).stream()
                .map(ArgumentWord::text)
                .toList();
        int from = begun ? last.start() : cursor;
        ArgumentSpelling spelling = new ArgumentSpelling(line.substring(from, cursor));
        return new CursorWord(line, cursor, from, begun ? last.text() : "", spelling, new Argument(command, before));
    }

    private static CursorWord sql(String line, int start, int cursor) {
        SqlCursor sql = new SqlCursor(line, start, cursor);
        int from = SqlGrammar.at(sql) instanceof Expected.SettingName
                ? sql.startOfRest()
                : sql.word().map(SqlToken::start).orElse(cursor);
        return new CursorWord(line, cursor, from, line.substring(from, cursor), (text, complete) -> text, new Sql(sql));
    }
}
