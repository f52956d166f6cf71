package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Result;
import java.io.IOException;

/** JSON Lines: one JSON object a row, each on a line of its own. */
@AutoService(ResultPrinter.class)
public final class JsonLinesPrinter implements ResultPrinter {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        long count = JsonRows.print(result, target, "", "\n");
        if (count > 0) {
            target.out().write("\n");
        }
    }
}
