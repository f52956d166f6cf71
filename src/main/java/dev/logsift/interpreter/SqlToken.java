package dev.logsift.interpreter;

/**
 * A piece of SQL text that stands for itself: it lies from {@code start} to before {@code end}.
 *
 * @param closed false where a quote or comment goes on beyond the text
 */
public record SqlToken(Kind kind, int start, int end, boolean closed) {
    /** What a piece of SQL can be. */
    public enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in back-ticks. */
        QUOTED_NAME,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        NUMBER,
        /** {@code :name}. */
        PARAMETER,
        COMMENT,
        /** One character of punctuation, or an operator of several. */
        SYMBOL,
        /** What ends the statement. */
        SEMICOLON
    }

    /** Its characters. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether it is this word in any case, or this symbol. */
    public boolean is(String text, String wanted) {
        return end - start == wanted.length() && text.regionMatches(true, start, wanted, 0, wanted.length());
    }

    public boolean isString() {
        return kind == Kind.SINGLE_QUOTED || kind == Kind.DOUBLE_QUOTED;
    }

    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** The name that it spells, without its back-ticks; for names only. */
    public String name(String text) {
        return kind == Kind.QUOTED_NAME
                ? text.substring(start + 1, closed ? end - 1 : end).replace("``", "`")
                : in(text);
    }
}
