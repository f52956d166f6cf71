package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import java.io.IOException;
import java.util.List;

/** One line a column, one block a row: for rows that are too wide for a table. */
@AutoService(ResultPrinter.class)
public final class VerticalPrinter implements ResultPrinter {
    @Override
    public String name() {
        return "vertical";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        ValueText values = new ValueText(target.zone());
        List<String> names = result.columns().stream()
                .map(Column::name)
                .map(ControlText::escape)
                .toList();
        int width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        long number = 0;
        for (List<Object> row : result.rows()) {
            number++;
            target.out().write("-[ row " + number + " ]" + "-".repeat(20) + "\n");
            for (int i = 0; i < names.size(); i++) {
                String value = row.get(i) == null ? "NULL" : ControlText.escape(values.of(row.get(i)));
                String padding = " ".repeat(width - DisplayWidth.of(names.get(i)));
                target.out().write((names.get(i) + padding + " | " + value).stripTrailing() + "\n");
            }
        }
    }
}
