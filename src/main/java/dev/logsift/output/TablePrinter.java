package dev.logsift.output;

import com.google.auto.service.AutoService;
import dev.logsift.engine.Result;
import dev.logsift.output.text.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An aligned table for people; where it is wider than the terminal however its text is cut, one line a column.
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
        CellTexts texts = new CellTexts(result.columns(), target);
        ShownRows rows = ShownRows.of(result.rows(), target);
        List<List<String>> sample = new ArrayList<>();
        while (sample.size() < SAMPLE && rows.hasNext()) {
            sample.add(texts.of(rows.next()));
        }
        TableLayout layout = TableLayout.of(
                result.columns(), texts.names(), sample, target.screen().width());
        if (layout.fits()) {
            TableText table = new TableText(result.columns(), texts.names(), layout, target);
            target.out().write(table.header());
            print(sample, rows, texts, table::row, target);
            if (!layout.leftOut().isEmpty()) {
                target.notices().accept(leftOutNotice(layout, texts.names()));
            }
            if (table.wasCut()) {
                target.notices().accept(cutNotice(target.screen()));
            }
        } else {
            print(sample, rows, texts, new VerticalText(result.columns(), texts.names(), target.screen())::row, target);
            target.notices().accept("one line a column, since the table is wider than the terminal");
        }
        rows.tellIfThereAreMore(target.notices());
    }

    private static void print(
            List<List<String>> sample,
            ShownRows rest,
            CellTexts texts,
            Function<List<String>, String> form,
            PrintTarget target)
            throws IOException {
        for (List<String> row : sample) {
            target.out().write(form.apply(row));
        }
        while (rest.hasNext()) {
            target.out().write(form.apply(texts.of(rest.next())));
        }
    }

    private static String leftOutNotice(TableLayout layout, List<String> names) {
        return "no room for "
                + layout.leftOut().stream().map(names::get).collect(Collectors.joining(", "))
                + "; 'set output_format vertical' shows all";
    }

    private static String cutNotice(Screen screen) {
        return "cells that end in " + screen.ellipsis() + " are cut; 'set output_format vertical' shows them whole";
    }
}
