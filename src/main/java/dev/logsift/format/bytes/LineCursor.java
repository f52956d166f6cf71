package dev.logsift.format.bytes;

/**
 * Walks over the lines of a piece of bytes. A line ends with LF, before which any number of CRs may stand; blank lines are
 * passed over, and so are a byte-order mark and the NULs that lines begin with.
 */
public final class LineCursor {
    /** How many bytes of a file are a sample, which is enough to tell its format; a longer piece is no more than that, cut off. */
    public static final int SAMPLE_BYTES = 64 * 1024;

    private final byte[] bytes;
    private int position;
    private int start;
    private int end;

    public LineCursor(byte[] bytes) {
        this.bytes = bytes;
        this.position = hasByteOrderMark(bytes, 0, bytes.length) ? 3 : 0;
    }

    /** Goes to the next line; a last one without a line end counts only if there is no other. */
    public boolean next() {
        while (position < bytes.length) {
            int lineEnd = ByteSearch.indexOf(bytes, position, bytes.length, (byte) '\n');
            if (lineEnd < 0 && position > 0 && bytes.length >= SAMPLE_BYTES) {
                return false; // the sample was cut here
            }
            start = pastNuls(bytes, position, bytes.length);
            position = lineEnd < 0 ? bytes.length : lineEnd + 1;
            end = trimmedEnd(bytes, start, lineEnd < 0 ? bytes.length : lineEnd);
            if (!isBlank(bytes, start, end)) {
                return true;
            }
        }
        return false;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** The end of a line without its CRs. */
    public static int trimmedEnd(byte[] bytes, int start, int end) {
        int trimmed = end;
        while (trimmed > start && bytes[trimmed - 1] == '\r') {
            trimmed--;
        }
        return trimmed;
    }

    /**
     * Where a line begins behind NULs, which stand there when a log was truncated while its server had it open, or when the
     * machine stopped. The last one stays where no text follows at once: a line of NULs is not a blank one.
     */
    public static int pastNuls(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] == 0) {
            at++;
        }
        boolean beforeText = at < end && (bytes[at] > ' ' || bytes[at] < 0);
        return at > start && !beforeText ? at - 1 : at;
    }

    public static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether there are two lines at least, none of which ends with LF, as if a CR ended them. */
    public static boolean endsLinesWithReturnsAlone(byte[] bytes) {
        int end = trimmedEnd(bytes, 0, bytes.length);
        return ByteSearch.indexOf(bytes, 0, bytes.length, (byte) '\n') < 0
                && ByteSearch.indexOf(bytes, 0, end, (byte) '\r') >= 0;
    }

    public static boolean hasByteOrderMark(byte[] bytes, int start, int end) {
        return end - start >= 3
                && bytes[start] == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBB
                && bytes[start + 2] == (byte) 0xBF;
    }
}
