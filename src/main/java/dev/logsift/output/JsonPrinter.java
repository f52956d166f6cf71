package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Result;
import java.io.IOException;

/** One JSON array of objects, one object a line. */
@AutoService(ResultPrinter.class)
public final class JsonPrinter implements ResultPrinter {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        target.out().write("[");
        JsonRows.print(result, target, "\n", ",\n");
        target.out().write("\n]\n");
    }
}
