package dev.logsift.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table that reads well on a terminal and in Markdown. */
public final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String... header) {
        rows.add(List.of(header));
    }

    public void add(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            append(text, rows.get(i), " ");
            if (i == 0) {
                append(text, Collections.nCopies(rows.get(0).size(), ""), "-");
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, List<String> cells, String filling) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column).replace("|", "\\|");
            int missing = width(column) - cell.length();
            text.append("| ")
                    .append(cell)
                    .append(filling.repeat(Math.max(0, missing)))
                    .append(' ');
        }
        text.append("|\n");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
