package dev.logsift.output.text;

import java.util.Arrays;

/** Numbers drawn as one line of text. */
public final class Sparkline {
    private static final String LEVELS = "▁▂▃▄▅▆▇█";
    private static final int BAR_WIDTH = 10;

    private Sparkline() {}

    /** One sign a number, as high as its share of the greatest; nothing at all for 0. */
    public static String of(long[] counts) {
        long greatest = Arrays.stream(counts).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (long count : counts) {
            int level = greatest == 0 ? 0 : (int) Math.ceil((double) count * LEVELS.length() / greatest);
            line.append(level == 0 ? ' ' : LEVELS.charAt(level - 1));
        }
        return line.toString();
    }

    /** A bar for a share from 0 to 1. */
    public static String bar(double share) {
        int full = (int) Math.round(share * BAR_WIDTH);
        return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    }
}
