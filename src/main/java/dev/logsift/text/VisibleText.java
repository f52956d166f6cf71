package dev.logsift.text;

/**
 * Log text that a screen or page may show: what would steer a terminal or reorder a line is spelt out instead.
 *
 * <p>Control characters, Unicode's format characters (bidirectional overrides, zero-width ones), line and paragraph
 * separators and lone surrogates become {@code \x1b} or {@code \u202e}.
 */
public final class VisibleText {
    private VisibleText() {}

    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int point) {
        if (!isHidden(point)) {
            visible.appendCodePoint(point);
        } else if (point < 0x100) {
            visible.append(String.format("\\x%02x", point));
        } else if (point < 0x10000) {
            visible.append(String.format("\\u%04x", point));
        } else {
            visible.append(String.format("\\U%08x", point));
        }
    }

    private static boolean isHidden(int point) {
        if (point >= ' ' && point < 0x7f) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
