package dev.logsift.source.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.bytes.ByteSearch;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Finds lines that may hold one of some texts without looking at the ends of the lines between: those that hold the text
 * itself, and those that hold a backslash, with which the text may be escaped.
 *
 * <p>Where most lines do, looking for them costs more than it spares, and the search gives itself up.
 */
public final class LineSearch {
    private static final int UNKNOWN = -1;

    private final byte[][] wanted;
    private final int[] places;
    private long passed;
    private long searched;
    private boolean worthwhile;

    /** Passes over no line. */
    public static LineSearch none() {
        return new LineSearch(NeededTexts.NONE);
    }

    public LineSearch(NeededTexts texts) {
        wanted = Stream.concat(texts.anyOf().stream(), Stream.of("\\"))
                .map(text -> text.getBytes(UTF_8))
                .toArray(byte[][]::new);
        places = new int[wanted.length];
        worthwhile = !texts.isEmpty();
    }

    /** Whether lines are passed over. */
    public boolean isWorthwhile() {
        return worthwhile;
    }

    /** Begins with other bytes. */
    public void startBlock(int length) {
        worthwhile &= passed >= searched / 2;
        searched += length;
        Arrays.fill(places, UNKNOWN);
    }

    /** Where the first line that may hold a text begins; or the last line, whose end is not to be seen. */
    public int nextLine(byte[] block, int lineStart, int limit) {
        int place = limit;
        for (int i = 0; i < wanted.length; i++) {
            if (places[i] < lineStart) {
                int found = ByteSearch.indexOf(block, lineStart, limit, wanted[i]);
                places[i] = found < 0 ? limit : found;
            }
            place = Math.min(place, places[i]);
        }
        int line = ByteSearch.lastIndexOf(block, lineStart, place, (byte) '\n') + 1;
        int next = line == 0 ? lineStart : line;
        passed += next - lineStart;
        return next;
    }
}
