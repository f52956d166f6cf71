package dev.logsift.output;

import java.util.List;

/** Rows as blocks of lines, one line a column. */
final class VerticalText {
    private final List<String> names;
    private final Screen screen;
    private final int width;
    private long number;

    VerticalText(List<String> names, Screen screen) {
        this.names = names;
        this.screen = screen;
        this.width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    }

    /** @param cells the values' texts; null where a value is NULL */
    String row(List<String> cells) {
        number++;
        StringBuilder block = new StringBuilder("-[ row " + number + " ]" + "-".repeat(20) + "\n");
        for (int i = 0; i < names.size(); i++) {
            String value = cells.get(i) == null ? screen.faint(CellTexts.NULL) : cells.get(i);
            block.append((DisplayWidth.padded(names.get(i), width) + " | " + value).stripTrailing())
                    .append('\n');
        }
        return block.toString();
    }
}
