package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.output.text.ControlText;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tab-separated values with a header: one line a row, always.
 *
 * <p>Tabs, line breaks and backslashes in text are {@code \t}, {@code \n}, {@code \r} and {@code \\}, as in PostgreSQL's
 * COPY; there are no quotes. Other control characters are exact in files and pipes and escapes on a terminal.
 */
@AutoService(ResultPrinter.class)
public final class TsvPrinter implements ResultPrinter {
    @Override
    public String name() {
        return "tsv";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        ValueText values = new ValueText(target.zone());
        target.out()
                .write(result.columns().stream()
                        .map(Column::name)
                        .map(name -> escape(name, target))
                        .collect(Collectors.joining("\t", "", "\n")));
        for (List<Object> row : result.rows()) {
            target.out()
                    .write(row.stream()
                            .map(value -> value == null ? "" : escape(values.of(value), target))
                            .collect(Collectors.joining("\t", "", "\n")));
        }
    }

    private static String escape(String text, PrintTarget target) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return target.terminal() ? ControlText.escape(escaped) : escaped;
    }
}
