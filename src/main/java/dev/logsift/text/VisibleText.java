package dev.logsift.text;

/** Shows text from a log as it is without letting it act: control characters become escapes. */
public final class VisibleText {
    private VisibleText() {}

    /** The text with C0, C1 and bidirectional controls, and line ends, spelt out as {@code \x1b} or {@code \u202e}. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(visible, character));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int character) {
        int type = Character.getType(character);
        boolean acts = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
        if (!acts) {
            visible.appendCodePoint(character);
        } else {
            visible.append(
                    character < 0x100 ? String.format("\\x%02x", character) : String.format("\\u%04x", character));
        }
    }
}
