package dev.logsift.format.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Searches bytes eight at a time: a word that holds the wanted byte has a zero byte once it is XORed with it, and the
 * well-known test {@code (w - 0x01..) & ~w & 0x80..} finds zero bytes (H. Warren, Hacker's Delight, 6-1).
 */
public final class ByteSearch {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /** The first place of {@code wanted} in {@code [from, to)}, or -1. */
    public static int indexOf(byte[] bytes, int from, int to, byte wanted) {
        long pattern = (wanted & 0xFFL) * ONES;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at) ^ pattern;
            long zeros = (word - ONES) & ~word & HIGHS;
            if (zeros != 0) {
                return at + (Long.numberOfTrailingZeros(zeros) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /**
     * The first place in {@code [from, to)} where all of {@code wanted} stands, or -1. Only places whose first and last
     * byte are right are compared in full (W. Mula's "generic SIMD" search, with words for vectors).
     */
    public static int indexOf(byte[] bytes, int from, int to, byte[] wanted) {
        int lastIndex = wanted.length - 1;
        long first = (wanted[0] & 0xFFL) * ONES;
        long last = (wanted[lastIndex] & 0xFFL) * ONES;
        int at = from;
        for (; at <= to - lastIndex - Long.BYTES; at += Long.BYTES) {
            long firsts = (long) WORDS.get(bytes, at) ^ first;
            long lasts = (long) WORDS.get(bytes, at + lastIndex) ^ last;
            long differs = firsts | lasts;
            long zeros = (differs - ONES) & ~differs & HIGHS;
            for (; zeros != 0; zeros &= zeros - 1) {
                int place = at + (Long.numberOfTrailingZeros(zeros) >>> 3);
                if (matches(bytes, place, to, wanted)) {
                    return place;
                }
            }
        }
        for (; at < to - lastIndex; at++) {
            if (matches(bytes, at, to, wanted)) {
                return at;
            }
        }
        return -1;
    }

    /** The last place of {@code wanted} in {@code [from, to)}, or -1. */
    public static int lastIndexOf(byte[] bytes, int from, int to, byte wanted) {
        int at = to - 1;
        while (at >= from && bytes[at] != wanted) {
            at--;
        }
        return at >= from ? at : -1;
    }

    /** Whether {@code [from, to)} is all ASCII and holds no {@code unwanted} byte. */
    static boolean isAsciiWithout(byte[] bytes, int from, int to, byte unwanted) {
        long pattern = (unwanted & 0xFFL) * ONES;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) WORDS.get(bytes, at);
            long difference = word ^ pattern;
            if (((word | ((difference - ONES) & ~difference)) & HIGHS) != 0) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] < 0 || bytes[at] == unwanted) {
                return false;
            }
        }
        return true;
    }

    static boolean isAscii(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            if (((long) WORDS.get(bytes, at) & HIGHS) != 0) {
                return false;
            }
        }
        for (; at < to; at++) {
            if (bytes[at] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code bytes} has {@code expected} at {@code at}, all of it before {@code to}. */
    public static boolean matches(byte[] bytes, int at, int to, byte[] expected) {
        if (to - at < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (bytes[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Eight bytes as one number, for comparing them at once. */
    public static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** The first place from one on that is no blank. */
    public static int pastBlanks(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at;
    }
}
