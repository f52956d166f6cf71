package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.LineParser;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.value.LineOutcome;
import java.time.ZoneOffset;
import java.util.List;

/** Counts lines without any of what reads them in parts: a line is what lies between line feeds and is not blank. */
final class PlainCount {
    private PlainCount() {}

    /** The lines of a text that are not blank and not the format's own headers or comments. */
    static int ofRowsAndRejects(BoundFormat format, byte[] text) {
        LineParser parser = format.newParser(new RecordBatch(List.of(), 1), ZoneOffset.UTC);
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                int end = endWithoutReturns(text, start, i);
                boolean counts = !isBlank(text, start, end)
                        && parser.parse(text, start, end, 0).kind() != LineOutcome.Kind.HEADER;
                count += counts ? 1 : 0;
                start = i + 1;
            }
        }
        return count;
    }

    private static int endWithoutReturns(byte[] text, int start, int end) {
        int trimmed = end;
        while (trimmed > start && text[trimmed - 1] == '\r') {
            trimmed--;
        }
        return trimmed;
    }

    private static boolean isBlank(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] != ' ' && text[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
