package dev.logsift.format.detect;

import java.io.ByteArrayOutputStream;

/**
 * Lines of a file to tell its format by: its first ones and as many from its middle. A server's greetings at the top of a log
 * then do not hide what the rest is.
 */
public final class LineSample {
    private static final int LINES_OF_EACH_PART = 250;
    private static final int STEP = 11; // a prime: lines of different kinds often come in turns
    private static final int LEAST_LINES = 20;

    private LineSample() {}

    /** Whole lines of both, or the head where there is none; the first line of the middle began before it. */
    public static byte[] of(byte[] head, byte[] middle) {
        int firstOfMiddle = endOfLines(middle, 0, 1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(head, 0, endOfLines(head, 0, LINES_OF_EACH_PART));
        lines.write(middle, firstOfMiddle, endOfLines(middle, firstOfMiddle, LINES_OF_EACH_PART) - firstOfMiddle);
        return lines.size() == 0 ? head : lines.toByteArray();
    }

    /** Every eleventh line of a sample; none where that were but a handful. */
    static byte[] thinned(byte[] sample) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int count = 0;
        int start = endOfLines(sample, 0, STEP - 1);
        int end = endOfLines(sample, start, 1);
        while (end > start) {
            lines.write(sample, start, end - start);
            count++;
            start = endOfLines(sample, end, STEP - 1);
            end = endOfLines(sample, start, 1);
        }
        return count < LEAST_LINES ? new byte[0] : lines.toByteArray();
    }

    /** The place behind so many lines, or behind the last whole one. */
    private static int endOfLines(byte[] bytes, int start, int count) {
        int end = start;
        int found = 0;
        for (int i = start; i < bytes.length && found < count; i++) {
            if (bytes[i] == '\n') {
                end = i + 1;
                found++;
            }
        }
        return end;
    }
}
