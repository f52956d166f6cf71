package dev.logsift.output;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import dev.logsift.output.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How wide each column of a table is. */
final class TableLayout {
    static final int BETWEEN = " | ".length();

    /** Text is cut to no less. */
    private static final int NARROWEST_TEXT = 8;

    /** Sentences are broken into lines no shorter: two or three words. */
    private static final int NARROWEST_PROSE = 16;

    /** Only where nothing else is left to take from is the first column made narrower; text that is wider than this is cut gladly. */
    private static final int COMFORTABLE_TEXT = 32;

    private static final int COMFORTABLE_PROSE = 24;

    /** The name of a column whose values are narrow is cut to no less. */
    private static final int NARROWEST_NAME = 4;

    /** Of a column that is left out 0, of any other at least 1. */
    private final int[] widths;

    private final boolean fits;

    private TableLayout(int[] widths, boolean fits) {
        this.widths = widths;
        this.fits = fits;
    }

    /** @param terminalWidth 0 where nothing is to be cut */
    static TableLayout of(List<Column> columns, List<String> names, List<List<String>> sample, int terminalWidth) {
        int[] values = widest(sample, columns.size());
        int[] widths = IntStream.range(0, values.length)
                .map(i -> Math.max(1, Math.max(values[i], DisplayWidth.of(names.get(i)))))
                .toArray();
        if (terminalWidth == 0) {
            return new TableLayout(widths, true);
        }
        int[] least = IntStream.range(0, values.length)
                .map(i -> Math.min(widths[i], least(columns.get(i), values[i])))
                .toArray();
        leaveOutMinor(columns, widths, least, terminalWidth);
        int room = terminalWidth - between(widths);
        List<Integer> all = IntStream.range(0, widths.length).boxed().toList();
        List<Integer> minor = all.stream().filter(i -> columns.get(i).isMinor()).toList();
        int[] wanted = all.stream().mapToInt(i -> wanted(columns, widths, i)).toArray();
        return new TableLayout(
                widths,
                shrink(all, widths, wanted, room)
                        || shrink(minor, widths, least, room)
                        || shrink(all, widths, comfortable(columns, widths, least), room)
                        || shrink(all, widths, least, room));
    }

    /** Minor columns stay only if all others have the room they want, and text that may be long has its share. */
    private static void leaveOutMinor(List<Column> columns, int[] widths, int[] least, int terminalWidth) {
        int wanted = between(widths);
        for (int i = 0; i < widths.length; i++) {
            wanted += columns.get(i).isMinor() ? least[i] : wanted(columns, widths, i);
        }
        for (int i = 0; i < widths.length && wanted > terminalWidth; i++) {
            if (columns.get(i).isMinor()) {
                widths[i] = 0;
                least[i] = 0;
            }
        }
    }

    /** All that a column has, but of text behind the first column, which may be long, its share. */
    private static int wanted(List<Column> columns, int[] widths, int i) {
        boolean mayBeLong = i > 0 && columns.get(i).whenNarrow() == Column.WhenNarrow.CUT;
        return mayBeLong && mayCut(columns.get(i).type()) ? Math.min(widths[i], COMFORTABLE_TEXT) : widths[i];
    }

    /** What tells rows apart, which mostly comes first, and sentences are the last to become as narrow as can be. */
    private static int[] comfortable(List<Column> columns, int[] widths, int[] least) {
        return IntStream.range(0, widths.length)
                .map(i -> {
                    int wanted = i == 0 ? COMFORTABLE_TEXT : columns.get(i).isProse() ? COMFORTABLE_PROSE : 0;
                    return Math.max(least[i], Math.min(widths[i], wanted));
                })
                .toArray();
    }

    private static int between(int[] widths) {
        return BETWEEN * ((int) IntStream.of(widths).filter(width -> width > 0).count() - 1);
    }

    int width(int column) {
        return widths[column];
    }

    /** The places of the columns that are shown. */
    List<Integer> shown() {
        return IntStream.range(0, widths.length)
                .filter(i -> widths[i] > 0)
                .boxed()
                .toList();
    }

    /** The places of the columns that there is no room for. */
    List<Integer> leftOut() {
        return IntStream.range(0, widths.length)
                .filter(i -> widths[i] == 0)
                .boxed()
                .toList();
    }

    /** Whether the table is as narrow as the terminal. */
    boolean fits() {
        return fits;
    }

    /** Numbers and times are never cut, not even a last digit: another number would stand there. */
    static boolean mayCut(Type type) {
        return !type.isNumeric() && type != Type.TIMESTAMP && type != Type.DATE;
    }

    private static int least(Column column, int widestValue) {
        int narrowest = column.isProse() ? NARROWEST_PROSE : NARROWEST_TEXT;
        return Math.max(NARROWEST_NAME, mayCut(column.type()) ? Math.min(widestValue, narrowest) : widestValue);
    }

    private static int[] widest(List<List<String>> sample, int columns) {
        int[] widest = new int[columns];
        for (List<String> row : sample) {
            for (int i = 0; i < columns; i++) {
                String text = row.get(i) == null ? CellTexts.NULL : row.get(i);
                widest[i] = Math.max(widest[i], DisplayWidth.of(text));
            }
        }
        return widest;
    }

    /** Takes from the widest of some columns that can spare a cell, cell by cell, until all fit; says whether they do. */
    private static boolean shrink(List<Integer> columns, int[] widths, int[] least, int room) {
        List<Integer> spare = new ArrayList<>(columns);
        int total = IntStream.of(widths).sum();
        while (total > room) {
            spare.removeIf(i -> widths[i] <= least[i]);
            if (spare.isEmpty()) {
                return false;
            }
            int widest = spare.stream()
                    .max((a, b) -> Integer.compare(widths[a], widths[b]))
                    .orElseThrow();
            widths[widest]--;
            total--;
        }
        return true;
    }
}
