package dev.logsift.output.text;

/**
 * Shows control characters instead of sending them: log text can hold terminal escapes, line breaks and characters that
 * turn the direction of writing, put there by whoever was logged.
 */
public final class ControlText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int SOFT_HYPHEN = 0xad;

    private ControlText() {}

    /** The text with all control characters as {@code \n}, <code>&#92;x1b</code> or <code>&#92;u202e</code>. */
    public static String escape(String text) {
        return escape(text, "");
    }

    /** As {@link #escape(String)}, but line breaks stay: for messages of several lines. */
    public static String escapeKeepingLines(String text) {
        return escape(text, "\n");
    }

    public static String escape(String text, String keep) {
        int i = 0;
        while (i < text.length() && !mustEscape(text.codePointAt(i), keep)) {
            i += Character.charCount(text.codePointAt(i));
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8).append(text, 0, i);
        text.substring(i).codePoints().forEach(character -> {
            if (mustEscape(character, keep)) {
                escaped.append(escaped(character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** Control and format characters, line separators and halves of surrogate pairs. */
    public static boolean isHostile(int character) {
        if (character < ' ') {
            return true;
        }
        if (character < 0x7f) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER
                    && character != ZERO_WIDTH_JOINER
                    && character != SOFT_HYPHEN;
            default -> false;
        };
    }

    private static boolean mustEscape(int character, String keep) {
        return isHostile(character) && keep.indexOf(character) < 0;
    }

    private static String escaped(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format(
                    character < 0x100 ? "\\x%02x" : character < 0x10000 ? "\\u%04x" : "\\U%08x", character);
        };
    }
}
