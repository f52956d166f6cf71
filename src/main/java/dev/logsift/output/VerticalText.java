package dev.logsift.output;

import dev.logsift.engine.Column;
import dev.logsift.output.text.DisplayWidth;
import dev.logsift.output.text.Screen;
import java.util.List;

/** Rows as blocks of lines, one line a column; sentences go on under their beginning. */
final class VerticalText {
    private static final String BETWEEN = " | ";

    /** Where there is less room, sentences are left to the terminal. */
    private static final int NARROWEST_PROSE = 20;

    private final List<Column> columns;
    private final List<String> names;
    private final Screen screen;
    private final int width;
    private long number;

    VerticalText(List<Column> columns, List<String> names, Screen screen) {
        this.columns = columns;
        this.names = names;
        this.screen = screen;
        this.width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    /** @param cells the values' texts; null where a value is NULL */
    String row(List<String> cells) {
        number++;
        StringBuilder block = new StringBuilder("-[ row " + number + " ]" + "-".repeat(20) + "\n");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            for (String line : lines(columns.get(i), cells.get(i))) {
                block.append((DisplayWidth.padded(name, width) + BETWEEN + line).stripTrailing())
                        .append('\n');
                name = "";
            }
        }
        return block.toString();
    }

    private List<String> lines(Column column, String text) {
        if (text == null) {
            return List.of(screen.faint(CellTexts.NULL));
        }
        int room = screen.width() - width - BETWEEN.length();
        return column.isProse() && room >= NARROWEST_PROSE ? DisplayWidth.lines(text, room) : List.of(text);
    }
}
