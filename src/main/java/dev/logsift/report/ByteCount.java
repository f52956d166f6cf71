package dev.logsift.report;

import java.util.Locale;

/** Bytes as people read them: decimal units, three significant digits. */
final class ByteCount {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteCount() {}

    static String of(double bytes) {
        double value = Math.abs(bytes);
        if (value < 1000) {
            return String.format(Locale.ENGLISH, value == Math.rint(value) ? "%.0f B" : "%.1f B", bytes);
        }
        int unit = -1;
        // 999.5 would be rounded to 1000 of the smaller unit
        while (value >= 999.5 && unit < UNITS.length - 1 || unit < 0) {
            value /= 1000;
            unit++;
        }
        int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
        return String.format(Locale.ENGLISH, "%." + decimals + "f %s", Math.copySign(value, bytes), UNITS[unit]);
    }
}
