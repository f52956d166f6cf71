package dev.logsift.format.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Undoes, in place, the escapes that servers write; each method returns the new length, which is never longer. */
final class EscapedText {
    private static final String JSON_ESCAPES = "bfnrt";
    private static final byte[] JSON_VALUES = {'\b', '\f', '\n', '\r', '\t'};

    private EscapedText() {}

    /** Undoes {@code \"}, {@code \\} and {@code \xNN}; any other backslash stands for itself. */
    static int undoBackslashes(byte[] text, int length) {
        int to = 0;
        for (int from = 0; from < length; to++) {
            byte next = from + 1 < length ? text[from + 1] : 0;
            if (text[from] != '\\') {
                text[to] = text[from++];
            } else if (next == '"' || next == '\\') {
                text[to] = next;
                from += 2;
            } else if (next == 'x' && hex(text, from + 2, length, 2) >= 0) {
                text[to] = (byte) hex(text, from + 2, length, 2);
                from += 4;
            } else {
                text[to] = text[from++];
            }
        }
        return to;
    }

    /** Undoes {@code ""}, and {@code \"} where no second quote follows. */
    static int undoQuotes(byte[] text, int length) {
        int to = 0;
        for (int from = 0; from < length; to++) {
            boolean doubled = isQuote(text, from, length) && isQuote(text, from + 1, length);
            boolean escaped = text[from] == '\\' && isQuote(text, from + 1, length) && !isQuote(text, from + 2, length);
            from += doubled || escaped ? 1 : 0;
            text[to] = text[from++];
        }
        return to;
    }

    private static boolean isQuote(byte[] text, int at, int length) {
        return at < length && text[at] == '"';
    }

    /** Undoes {@code %NN}; what was encoded twice, as CloudFront does with {@code %2520}, is undone twice. */
    static int undoPercent(byte[] text, int length) {
        int once = undoPercentOnce(text, length);
        return once < length && hasTwiceEncodedBlank(text, once) ? undoPercentOnce(text, once) : once;
    }

    static int undoPlus(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == '+') {
                text[i] = ' ';
            }
        }
        return length;
    }

    /**
     * Undoes the escapes of a JSON string (RFC 8259, 7), and {@code \xNN}, which servers write that were not told that their
     * template is JSON; one that is none stands for itself.
     */
    static int undoJson(byte[] text, int length) {
        int to = 0;
        int from = 0;
        while (from < length) {
            if (text[from] != '\\' || from + 1 == length) {
                text[to++] = text[from++];
                continue;
            }
            byte next = text[from + 1];
            int unit = next == 'u' ? hex(text, from + 2, length, 4) : -1;
            if (unit >= 0) {
                int size = unicodeSize(text, from, length, unit);
                byte[] utf8 = unicode(text, from, length, unit).getBytes(UTF_8);
                System.arraycopy(utf8, 0, text, to, utf8.length);
                to += utf8.length;
                from += size;
            } else if (next == 'x' && hex(text, from + 2, length, 2) >= 0) {
                text[to++] = (byte) hex(text, from + 2, length, 2);
                from += 4;
            } else {
                int known = JSON_ESCAPES.indexOf(next);
                text[to++] = known >= 0 ? JSON_VALUES[known] : next;
                from += 2;
            }
        }
        return to;
    }

    /** A pair of surrogates is one character of two escapes; a lone surrogate becomes U+FFFD. */
    private static String unicode(byte[] text, int from, int length, int unit) {
        if (unicodeSize(text, from, length, unit) == 12) {
            return new String(new char[] {(char) unit, (char) hex(text, from + 8, length, 4)});
        }
        return Character.isSurrogate((char) unit) ? "\uFFFD" : String.valueOf((char) unit);
    }

    private static int unicodeSize(byte[] text, int from, int length, int unit) {
        boolean pair = Character.isHighSurrogate((char) unit)
                && from + 12 <= length
                && text[from + 6] == '\\'
                && text[from + 7] == 'u'
                && Character.isLowSurrogate((char) Math.max(0, hex(text, from + 8, length, 4)));
        return pair ? 12 : 6;
    }

    private static int undoPercentOnce(byte[] text, int length) {
        int to = 0;
        for (int from = 0; from < length; to++) {
            int value = text[from] == '%' ? hex(text, from + 1, length, 2) : -1;
            text[to] = value >= 0 ? (byte) value : text[from];
            from += value >= 0 ? 3 : 1;
        }
        return to;
    }

    private static boolean hasTwiceEncodedBlank(byte[] text, int length) {
        for (int i = 0; i + 2 < length; i++) {
            if (text[i] == '%' && text[i + 1] == '2' && text[i + 2] == '0') {
                return true;
            }
        }
        return false;
    }

    private static int hex(byte[] text, int at, int length, int digits) {
        if (at + digits > length) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
