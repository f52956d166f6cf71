package dev.logsift.output;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How wide each column of a table is, which columns fit on the terminal at all, and how a line looks. */
final class TableLayout {
    /** Text is cut to no less than an IPv4 address takes. */
    private static final int NARROWEST = 15;

    private static final String BETWEEN = " | ";

    private final int[] widths;
    private final boolean[] right;
    private final int hidden;
    private final boolean mayCut;
    private long cut;

    private TableLayout(int[] widths, boolean[] right, int hidden, boolean mayCut) {
        this.widths = widths;
        this.right = right;
        this.hidden = hidden;
        this.mayCut = mayCut;
    }

    /** @param terminalWidth 0 where nothing is to be cut */
    static TableLayout of(List<Column> columns, List<String> names, List<List<String>> sample, int terminalWidth) {
        int[] natural = naturalWidths(names, sample);
        boolean[] right = new boolean[columns.size()];
        boolean[] fixed = new boolean[columns.size()];
        for (int i = 0; i < right.length; i++) {
            Type type = columns.get(i).type();
            right[i] = type.isNumeric();
            fixed[i] = type.isNumeric() || type == Type.TIMESTAMP || type == Type.DATE;
        }
        if (terminalWidth == 0) {
            return new TableLayout(natural, right, 0, false);
        }
        int shown = natural.length;
        while (shown > 1 && leastWidth(natural, fixed, shown) + hint(natural.length - shown) > terminalWidth) {
            shown--;
        }
        int[] widths = Arrays.copyOf(natural, shown);
        int room = Math.max(NARROWEST, terminalWidth - BETWEEN.length() * (shown - 1) - hint(natural.length - shown));
        shrink(widths, fixed, room);
        return new TableLayout(widths, right, natural.length - shown, true);
    }

    String header(List<String> names) {
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-"));
        return row(names) + rule + (hidden > 0 ? "-+--" : "") + "\n";
    }

    String row(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = fitted(cells.get(i), widths[i]);
            String padding = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(text)));
            line.append(i == 0 ? "" : BETWEEN).append(right[i] ? padding + text : text + padding);
        }
        return line.append(hidden > 0 ? " | …" : "").toString().stripTrailing() + "\n";
    }

    List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (hidden > 0) {
            String columns = hidden == 1 ? "1 column does" : hidden + " columns do";
            notices.add(columns + " not fit on the terminal; 'set output_format vertical' shows all");
        }
        if (cut > 0) {
            notices.add("text too wide for the terminal ends in …; 'set output_format vertical' shows it whole");
        }
        return notices;
    }

    private String fitted(String text, int width) {
        if (!mayCut) {
            return text;
        }
        String fitted = DisplayWidth.cut(text, width);
        if (!fitted.equals(text)) {
            cut++;
        }
        return fitted;
    }

    private static int[] naturalWidths(List<String> names, List<List<String>> sample) {
        int[] widths = names.stream().mapToInt(DisplayWidth::of).toArray();
        for (List<String> row : sample) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    /** The width that the first columns take when text is cut as far as may be; numbers and times never are. */
    private static int leastWidth(int[] natural, boolean[] fixed, int shown) {
        int least = BETWEEN.length() * (shown - 1);
        for (int i = 0; i < shown; i++) {
            least += fixed[i] ? natural[i] : Math.min(natural[i], NARROWEST);
        }
        return least;
    }

    /** Takes from the widest text column, cell by cell, until all fit. */
    private static void shrink(int[] widths, boolean[] fixed, int room) {
        int total = IntStream.of(widths).sum();
        while (total > room) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (!fixed[i] && widths[i] > 1 && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
            total--;
        }
    }

    /** The room that the mark for columns left out takes. */
    private static int hint(int columnsHidden) {
        return columnsHidden > 0 ? BETWEEN.length() + 1 : 0;
    }
}
