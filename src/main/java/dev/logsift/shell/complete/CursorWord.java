package dev.logsift.shell.complete;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * The word that the cursor is at the end of, and how another one is written in its place.
 *
 * @param start where the word begins in the line; what it means may be shorter, for its quotes
 */
record CursorWord(String line, int cursor, int start, String word, Spelling spelling, CompletionSite site)
        implements CompletingParsedLine {
    /** Writes a word so that it is read as one. */
    @FunctionalInterface
    interface Spelling {
        String spell(String word, boolean complete);
    }

    @Override
    public int wordCursor() {
        return word.length();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return spelling.spell(candidate.toString(), complete);
    }

    @Override
    public int rawWordCursor() {
        return cursor - start;
    }

    @Override
    public int rawWordLength() {
        return rawWordCursor();
    }
}
