package dev.logsift.output;

import dev.logsift.engine.Column;
import dev.logsift.output.text.DisplayWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of a table, laid out for a screen. */
final class TableText {
    private final List<Column> columns;
    private final List<String> names;
    private final TableLayout layout;
    private final PrintTarget target;
    private boolean cut;

    TableText(List<Column> columns, List<String> names, TableLayout layout, PrintTarget target) {
        this.columns = columns;
        this.names = names;
        this.layout = layout;
        this.target = target;
    }

    /** The column names and a rule under them. */
    String header() {
        List<String> shown = new ArrayList<>();
        List<String> rule = new ArrayList<>();
        for (int i : layout.shown()) {
            shown.add(aligned(i, fitted(names.get(i), i)));
            rule.add("-".repeat(layout.width(i)));
        }
        return line(shown, " | ") + line(rule, "-+-");
    }

    /**
     * One line, more where sentences are wider than their column.
     *
     * @param cells the values' texts; null where a value is NULL
     */
    String row(List<String> cells) {
        List<List<String>> columnLines = new ArrayList<>();
        for (int i : layout.shown()) {
            columnLines.add(lines(i, cells.get(i)));
        }
        int height = columnLines.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, height)
                .mapToObj(number -> line(cellsOfLine(columnLines, number), " | "))
                .collect(Collectors.joining());
    }

    private List<String> lines(int column, String text) {
        if (text == null || !columns.get(column).isProse() || target.screen().width() == 0) {
            return List.of(cell(column, text));
        }
        return DisplayWidth.lines(text, layout.width(column)).stream()
                .map(line -> aligned(column, line))
                .toList();
    }

    private List<String> cellsOfLine(List<List<String>> columnLines, int number) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columnLines.size(); i++) {
            List<String> lines = columnLines.get(i);
            cells.add(
                    number < lines.size()
                            ? lines.get(number)
                            : aligned(layout.shown().get(i), ""));
        }
        return cells;
    }

    /** Whether text in a cell or a name was cut. */
    boolean wasCut() {
        return cut;
    }

    private String cell(int column, String text) {
        if (text == null) {
            return aligned(column, CellTexts.NULL)
                    .replace(CellTexts.NULL, target.screen().faint(CellTexts.NULL));
        }
        if (columns.get(column).type().isNumeric()) {
            String padding =
                    aligned(column, text).substring(0, aligned(column, text).length() - text.length());
            return padding + target.digits().styled(text, target.screen());
        }
        return aligned(column, TableLayout.mayCut(columns.get(column).type()) ? fitted(text, column) : text);
    }

    private String aligned(int column, String text) {
        String padding = " ".repeat(Math.max(0, layout.width(column) - DisplayWidth.of(text)));
        return columns.get(column).type().isNumeric() ? padding + text : text + padding;
    }

    private String fitted(String text, int column) {
        if (target.screen().width() == 0) {
            return text;
        }
        String fitted =
                DisplayWidth.cut(text, layout.width(column), target.screen().ellipsis());
        cut |= !fitted.equals(text);
        return fitted;
    }

    private static String line(List<String> cells, String between) {
        return String.join(between, Collections.unmodifiableList(cells)).stripTrailing() + "\n";
    }
}
