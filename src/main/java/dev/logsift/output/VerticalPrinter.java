package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Result;
import java.io.IOException;

/** One line a column, one block a row: for rows that are too wide for a table. */
@AutoService(ResultPrinter.class)
public final class VerticalPrinter implements ResultPrinter {
    @Override
    public String name() {
        return "vertical";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        CellTexts texts = new CellTexts(result.columns(), target);
        VerticalText blocks = new VerticalText(result.columns(), texts.names(), target.screen());
        ShownRows rows = ShownRows.of(result.rows(), target);
        while (rows.hasNext()) {
            target.out().write(blocks.row(texts.of(rows.next())));
        }
        rows.tellIfThereAreMore(target.notices());
    }
}
