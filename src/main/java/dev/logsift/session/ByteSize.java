package dev.logsift.session;

import java.util.Locale;

/** Sizes as people read them. */
final class ByteSize {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};

    private ByteSize() {}

    /** Such as {@code 2.4 MB}; decimal, as file systems and disks count. */
    static String of(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}
