package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.output.text.ControlText;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Comma-separated values after RFC 4180, with a header: NULL is nothing, an empty text is {@code ""}.
 *
 * <p>In files and pipes text is exact. On a terminal control characters are shown as escapes, save line breaks, which
 * quotes hold.
 */
@AutoService(ResultPrinter.class)
public final class CsvPrinter implements ResultPrinter {
    private static final CSVFormat MINIMAL = CSVFormat.Builder.create()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();
    private static final CSVFormat QUOTED =
            MINIMAL.builder().setQuoteMode(QuoteMode.ALL).get();

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        ValueText values = new ValueText(target.zone());
        List<Object> names = result.columns().stream()
                .map(Column::name)
                .map(Object.class::cast)
                .toList();
        printRow(names, values, target);
        for (List<Object> row : result.rows()) {
            printRow(row, values, target);
        }
    }

    private static void printRow(List<Object> row, ValueText values, PrintTarget target) throws IOException {
        boolean first = true;
        for (Object value : row) {
            if (value == null) {
                target.out().write(first ? "" : ",");
            } else {
                String text = values.of(value);
                CSVFormat format = text.isEmpty() ? QUOTED : MINIMAL;
                format.print(target.terminal() ? ControlText.escape(text, "\n") : text, target.out(), first);
            }
            first = false;
        }
        target.out().write('\n');
    }
}
