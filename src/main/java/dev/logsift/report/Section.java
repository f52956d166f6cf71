package dev.logsift.report;

import dev.logsift.engine.Column;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.library.QueryHeader;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a template gets of one named query: its result, or a note that says why there is none.
 *
 * @param chart the query's chart header; empty if it has none
 * @param chartData the same with the rows, as the page's script reads it
 * @param parameters the values that it ran with, such as {@code limit=20}
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
        List<String> parameters,
        List<String> sqlLines,
        String file,
        String note) {

    /**
     * The head of a column.
     *
     * @param style the CSS classes of its measure
     * @param help what the column means; may be empty
     */
    public record Heading(String name, String label, String style, String help) {}

    /** A query that there is, with what it answered. */
    static Section of(Query query, List<Column> columns, List<List<Object>> rows, String note) {
        QueryHeader header = query.header();
        List<Measure> measures =
                columns.stream().map(column -> measure(header, column)).toList();
        return new Section(
                query.name(),
                header.title(),
                flowing(header.description()),
                headings(header, columns, measures),
                rows.stream().map(row -> cells(measures, row)).toList(),
                rows.isEmpty() ? Map.of() : header.chart(),
                InertJson.of(ChartData.of(header.chart(), columns, measures, rows)),
                header.parameters().stream().map(Parameter::spelling).toList(),
                lines(query.sql()),
                query.file().toString(),
                note);
    }

    /** A query that there is not. */
    static Section absent(String name, String note) {
        return new Section(
                name, name, "", List.of(), List.of(), Map.of(), InertJson.of(Map.of()), List.of(), List.of(), "", note);
    }

    /** A text whose line breaks only wrap it; the page wraps it anew. */
    static String flowing(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Lines of SQL, whose own line breaks are meant. */
    static List<String> lines(String sql) {
        return sql.strip().lines().map(line -> line.replace("\t", "    ")).toList();
    }

    private static Measure measure(QueryHeader header, Column column) {
        QueryHeader.ResultColumn described = header.columns().get(column.name());
        return Measure.of(column, described == null ? "" : described.unit().orElse(""));
    }

    private static List<Heading> headings(QueryHeader header, List<Column> columns, List<Measure> measures) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            QueryHeader.ResultColumn described = header.columns().get(name);
            headings.add(new Heading(
                    name, name.replace('_', ' '), measures.get(i).style(), described == null ? "" : described.help()));
        }
        return headings;
    }

    private static List<Cell> cells(List<Measure> measures, List<Object> row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            cells.add(Cell.of(measures.get(i), row.get(i)));
        }
        return cells;
    }
}
