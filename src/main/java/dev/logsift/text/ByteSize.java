package dev.logsift.text;

import java.util.Locale;

/** Sizes as people read them. */
public final class ByteSize {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};

    private ByteSize() {}

    /** Such as {@code 2.4 MB}; decimal, as file systems and disks count. A mean may be {@code 0.5 bytes}. */
    public static String of(double bytes) {
        double size = bytes;
        int unit = 0;
        while (Math.abs(size) >= 999.95 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        boolean whole = unit == 0 && size == Math.rint(size);
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
    }
}
