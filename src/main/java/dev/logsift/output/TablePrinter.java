package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * An aligned table for people.
 *
 * <p>The first rows say how wide the columns are; rows after them are printed as they come, and what is wider than its
 * column there stands out of line rather than being cut. Only a terminal's width cuts text, and then a notice says so.
 */
@AutoService(ResultPrinter.class)
public final class TablePrinter implements ResultPrinter {
    private static final int SAMPLE = 10_000;

    @Override
    public String name() {
        return "table";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        if (result.columns().isEmpty()) {
            return;
        }
        int limit = target.terminal() && target.rowLimit() > 0 ? target.rowLimit() : Integer.MAX_VALUE;
        ValueText values = new ValueText(target.zone());
        Iterator<List<Object>> rows = result.rows().iterator();
        List<List<String>> sample = new ArrayList<>();
        while (sample.size() < Math.min(SAMPLE, limit) && rows.hasNext()) {
            sample.add(cells(rows.next(), values));
        }
        List<String> names = result.columns().stream()
                .map(Column::name)
                .map(ControlText::escape)
                .toList();
        TableLayout layout = TableLayout.of(result.columns(), names, sample, target.width());
        target.out().write(layout.header(names));
        for (List<String> row : sample) {
            target.out().write(layout.row(row));
        }
        long printed = sample.size();
        for (; printed < limit && rows.hasNext(); printed++) {
            target.out().write(layout.row(cells(rows.next(), values)));
        }
        layout.notices().forEach(target.notices());
        if (rows.hasNext()) {
            target.notices().accept(shortened(printed));
        }
    }

    private static String shortened(long printed) {
        return String.format(Locale.ROOT, "only the first %,d rows are shown; 'set row_limit 0' shows all", printed);
    }

    private static List<String> cells(List<Object> row, ValueText values) {
        return row.stream()
                .map(value -> value == null ? "NULL" : ControlText.escape(values.of(value)))
                .toList();
    }
}
