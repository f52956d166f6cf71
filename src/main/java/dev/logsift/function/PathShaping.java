package dev.logsift.function;

/** Goes through one path, word by word, and writes its shape. */
final class PathShaping {
    private static final String ID = "{id}";
    /** Between two ids they make them one: dates, versions, addresses, UUIDs. */
    private static final String JOINTS = "-_.:~,+@";

    /** Fewer hexadecimal digits are a word (cafe2) or a number of a word's. */
    private static final int LEAST_HEX = 8;

    private static final int UUID_LENGTH = 36;
    private static final int LEAST_TOKEN = 16;
    private static final int LEAST_DIGITS_BEHIND_WORD = 4;

    private final String path;
    private final StringBuilder shape;

    PathShaping(String path) {
        this.path = path;
        this.shape = new StringBuilder(path.length());
    }

    String shape() {
        int end = end();
        int position = 0;
        while (position < end) {
            int next = isUuid(position, end) ? position + UUID_LENGTH : wordEnd(position, end);
            if (next == position) {
                next = other(position, end);
            } else {
                word(position, next);
            }
            position = next;
        }
        return shape.toString();
    }

    private int end() {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') {
                return i;
            }
        }
        return path.length();
    }

    private int wordEnd(int start, int end) {
        int i = start;
        while (i < end && isAlphanumeric(path.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Takes what is no word; the digits of an escape such as %20 are no number. */
    private int other(int position, int end) {
        int length = path.charAt(position) == '%' && position + 2 < end ? 3 : 1;
        shape.append(path, position, position + length);
        return position + length;
    }

    private void word(int start, int end) {
        if (end - start == UUID_LENGTH || isId(start, end)) {
            id();
            return;
        }
        int number = end;
        while (number > start && isDigit(path.charAt(number - 1))) {
            number--;
        }
        if (end - number >= LEAST_DIGITS_BEHIND_WORD) {
            shape.append(path, start, number).append(ID);
        } else {
            shape.append(path, start, end);
        }
    }

    /** Writes an id, or nothing where it goes on one that stands there already. */
    private void id() {
        int length = shape.length();
        boolean joined = length > ID.length()
                && JOINTS.indexOf(shape.charAt(length - 1)) >= 0
                && shape.lastIndexOf(ID) == length - 1 - ID.length();
        if (joined) {
            shape.setLength(length - 1);
        } else {
            shape.append(ID);
        }
    }

    private boolean isId(int start, int end) {
        int digits = 0;
        int upper = 0;
        int hex = 0;
        int timeLetters = 0;
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            digits += isDigit(c) ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            hex += isHex(c) ? 1 : 0;
            timeLetters += c == 'T' || c == 'Z' ? 1 : 0;
        }
        int length = end - start;
        int lower = length - digits - upper;
        boolean numberOrTime = isDigit(path.charAt(start)) && digits + timeLetters == length;
        boolean hash = hex == length && length >= LEAST_HEX && digits > 0;
        boolean token = length >= LEAST_TOKEN && digits >= 2 && (upper > 0 && lower > 0 || digits * 4 >= length);
        return numberOrTime || hash || token;
    }

    /** Eight, four, four, four and twelve hexadecimal digits. */
    private boolean isUuid(int start, int end) {
        if (start + UUID_LENGTH > end || (start > 0 && isAlphanumeric(path.charAt(start - 1)))) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = path.charAt(start + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return start + UUID_LENGTH == end || !isAlphanumeric(path.charAt(start + UUID_LENGTH));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isAlphanumeric(char c) {
        return isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
