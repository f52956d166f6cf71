package dev.logsift.pattern;

/**
 * Undoes the encoding of URLs as the most lenient of servers would: attackers encode twice, half, or in ways that no standard
 * knows. Malformed escapes stay as they are.
 *
 * <p>Understands {@code %XX}, {@code %uXXXX} of old Microsoft servers, and UTF-8 that is longer than it need be
 * ({@code %c0%ae} for a dot). A plus is a blank in what was sent, but not in what an escape stood for.
 */
public final class UrlDecoding {
    private static final int MOST_ROUNDS = 3;
    private static final char REPLACEMENT = '\uFFFD';

    private final String text;
    private final boolean first;
    private final StringBuilder decoded;
    private int position;

    private UrlDecoding(String text, boolean first) {
        this.text = text;
        this.first = first;
        this.decoded = new StringBuilder(text.length());
    }

    /** Decodes up to three times, until nothing is left to decode. */
    public static String decodeAll(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        String before = text;
        String after = new UrlDecoding(before, true).decode();
        for (int round = 1; round < MOST_ROUNDS && !after.equals(before) && after.indexOf('%') >= 0; round++) {
            before = after;
            after = new UrlDecoding(before, false).decode();
        }
        return after;
    }

    private String decode() {
        while (position < text.length()) {
            char next = text.charAt(position);
            if (next == '%' && (wide() || octets())) {
                continue;
            }
            decoded.append(first && next == '+' ? ' ' : next);
            position++;
        }
        return decoded.toString();
    }

    /** Takes {@code %uXXXX}. */
    private boolean wide() {
        if (position + 5 >= text.length() || (text.charAt(position + 1) | 0x20) != 'u') {
            return false;
        }
        int high = hex(position + 2);
        int low = hex(position + 4);
        if (high < 0 || low < 0) {
            return false;
        }
        decoded.append((char) (high << 8 | low));
        position += 6;
        return true;
    }

    /** Takes the {@code %XX} of one character. */
    private boolean octets() {
        int lead = octet(position);
        if (lead < 0) {
            return false;
        }
        int more = lead < 0x80 ? 0 : lead < 0xC0 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : -1;
        int character = more < 0 ? -1 : continued(lead, more);
        if (character < 0) {
            decoded.append(REPLACEMENT);
            position += 3;
        } else {
            decoded.appendCodePoint(character);
            position += 3 * (more + 1);
        }
        return true;
    }

    /** The character of a first byte and those behind it, or -1 where they are none. */
    private int continued(int lead, int more) {
        int character = more == 0 ? lead : lead & 0x3F >> more;
        for (int i = 1; i <= more; i++) {
            int next = octet(position + 3 * i);
            if (next < 0 || (next & 0xC0) != 0x80) {
                return -1;
            }
            character = character << 6 | next & 0x3F;
        }
        return Character.isValidCodePoint(character) ? character : -1;
    }

    private int octet(int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' ? hex(at + 1) : -1;
    }

    /** Two hexadecimal digits, or -1. */
    private int hex(int at) {
        int high = digit(text.charAt(at));
        int low = digit(text.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int digit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
