package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.output.text.ControlText;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown; what means something to Markdown or HTML is escaped in the text. */
@AutoService(ResultPrinter.class)
public final class MarkdownPrinter implements ResultPrinter {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]<>|&~]");

    @Override
    public String name() {
        return "markdown";
    }

    /** Without it, the second table would be rows of the first. */
    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        ValueText values = new ValueText(target.zone());
        target.out().write(line(result.columns().stream().map(Column::name).toList()));
        target.out()
                .write(result.columns().stream()
                        .map(column -> column.type().isNumeric() ? "---:" : "---")
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
        for (List<Object> row : result.rows()) {
            target.out()
                    .write(line(row.stream()
                            .map(value -> value == null ? "NULL" : values.of(value))
                            .toList()));
        }
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> MARKUP.matcher(ControlText.escape(cell)).replaceAll("\\\\$0"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
