package dev.logsift.format.time;

/** Reads the short numbers that times are made of. */
final class Digits {
    private static final long MICROS_PER_SECOND = 1_000_000;

    private Digits() {}

    /** The number of two digits at {@code at}, or -1. */
    static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** The microseconds of a fraction with its point in {@code [start, end)}; 0 where there is none, -1 if it is wrong. */
    static long fraction(byte[] bytes, int start, int end) {
        if (start == end) {
            return 0;
        }
        if (bytes[start] != '.' && bytes[start] != ',') {
            return -1;
        }
        return micros(bytes, start + 1, end);
    }

    /** The microseconds that the digits behind a point stand for, or -1. */
    static long micros(byte[] bytes, int start, int end) {
        long micros = 0;
        long unit = MICROS_PER_SECOND;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            unit /= 10;
            micros += digit * unit;
        }
        return micros;
    }
}
