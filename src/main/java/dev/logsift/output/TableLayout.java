package dev.logsift.output;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How wide each column of a table is. */
final class TableLayout {
    static final int BETWEEN = " | ".length();

    /** Text is cut to no less. */
    private static final int NARROWEST_TEXT = 8;

    /** The name of a column whose values are narrow is cut to no less. */
    private static final int NARROWEST_NAME = 4;

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
                .map(i -> Math.max(values[i], DisplayWidth.of(names.get(i))))
                .toArray();
        if (terminalWidth == 0) {
            return new TableLayout(widths, true);
        }
        int[] least = IntStream.range(0, values.length)
                .map(i -> Math.min(widths[i], least(columns.get(i).type(), values[i])))
                .toArray();
        int room = terminalWidth - BETWEEN * (widths.length - 1);
        return new TableLayout(widths, shrink(widths, least, room));
    }

    int width(int column) {
        return widths[column];
    }

    int count() {
        return widths.length;
    }

    /** Whether the table is as narrow as the terminal. */
    boolean fits() {
        return fits;
    }

    /** Numbers and times are never cut, not even a last digit: another number would stand there. */
    static boolean mayCut(Type type) {
        return !type.isNumeric() && type != Type.TIMESTAMP && type != Type.DATE;
    }

    private static int least(Type type, int widestValue) {
        return Math.max(NARROWEST_NAME, mayCut(type) ? Math.min(widestValue, NARROWEST_TEXT) : widestValue);
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

    /** Takes from the widest column that can spare a cell, cell by cell, until all fit; says whether they do. */
    private static boolean shrink(int[] widths, int[] least, int room) {
        List<Integer> spare =
                new ArrayList<>(IntStream.range(0, widths.length).boxed().toList());
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
