package dev.logsift.format.bytes;

/** Tells a field that says "no value" from one that has a value. */
public final class Absent {
    private Absent() {}

    /** Empty, or {@code -} of web servers and Zeek, or {@code ---} of CIDDS. */
    public static boolean is(byte[] bytes, int start, int end) {
        return switch (end - start) {
            case 0 -> true;
            case 1 -> bytes[start] == '-';
            case 3 -> bytes[start] == '-' && bytes[start + 1] == '-' && bytes[start + 2] == '-';
            default -> false;
        };
    }
}
