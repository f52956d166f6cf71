package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.output.text.ControlText;
import java.io.IOException;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;

/** A small HTML page with one table; all text is escaped. */
@AutoService(ResultPrinter.class)
public final class HtmlPrinter implements ResultPrinter {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Logsift</title>
            <style>td.number { text-align: right } td.null { color: gray }</style></head>
            <body>
            <table>
            """;

    @Override
    public String name() {
        return "html";
    }

    @Override
    public void print(Result.Table result, PrintTarget target) throws IOException {
        ValueText values = new ValueText(target.zone());
        target.out().write(HEAD + "<thead><tr>");
        for (Column column : result.columns()) {
            target.out().write("<th>" + escape(column.name()) + "</th>");
        }
        target.out().write("</tr></thead>\n<tbody>\n");
        for (List<Object> row : result.rows()) {
            target.out().write("<tr>");
            for (int i = 0; i < row.size(); i++) {
                target.out().write(cell(result.columns().get(i), row.get(i), values));
            }
            target.out().write("</tr>\n");
        }
        target.out().write("</tbody>\n</table>\n</body>\n</html>\n");
    }

    private static String cell(Column column, Object value, ValueText values) {
        if (value == null) {
            return "<td class=\"null\">NULL</td>";
        }
        String start = column.type().isNumeric() ? "<td class=\"number\">" : "<td>";
        return start + escape(values.of(value)) + "</td>";
    }

    private static String escape(String text) {
        return StringEscapeUtils.escapeXml10(ControlText.escape(text));
    }
}
