package dev.logsift.report;

import dev.logsift.engine.Column;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.List;
import java.util.Map;

/**
 * What a template gets of one named query: its result, or a note that says why there is none.
 *
 * @param chart the query's chart header; empty if it has none
 * @param chartData the same with the rows, as the page's script reads it
 * @param sqlLines the statement that was run, line by line
 * @param file the file it is in
 * @param note what the reader must know: it could not run, has no rows, or was shortened; else empty
 */
public record Section(
        String name,
        String title,
        String description,
        List<Heading> columns,
        List<List<Cell>> rows,
        Map<String, String> chart,
        TemplateHTMLOutputModel chartData,
        List<String> sqlLines,
        String file,
        String note) {

    /** The head of a column. */
    public record Heading(String name, String label, String style) {
        static Heading of(Column column) {
            Measure measure = Measure.of(column);
            boolean number = column.type().isNumeric();
            return new Heading(
                    column.name(), column.name().replace('_', ' '), (number ? "number " : "") + measure.word());
        }
    }
}
