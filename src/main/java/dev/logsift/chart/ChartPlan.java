package dev.logsift.chart;

import dev.logsift.engine.Column;
import dev.logsift.engine.Type;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which columns of a table are drawn, and how.
 *
 * @param x the index of the column along which is drawn
 * @param y the index of the column that is drawn; empty where rows are counted
 */
public record ChartPlan(ChartKind kind, int x, Optional<Integer> y) {

    /**
     * Takes what is wished, and guesses the rest: along the time, else along the first text; the first other number.
     *
     * @param wishes {@code kind}, {@code x} and {@code y}, as in a query's chart header; any may be missing
     */
    public static ChartPlan of(List<Column> columns, Map<String, String> wishes) {
        Optional<ChartKind> kind = Optional.ofNullable(wishes.get("kind")).map(ChartKind::named);
        int x = Optional.ofNullable(wishes.get("x"))
                .map(name -> indexOf(name, columns))
                .orElseGet(() -> guessX(columns));
        // A header may name several: the terminal draws the first.
        Optional<Integer> y = Optional.ofNullable(wishes.get("y"))
                .map(names -> indexOf(names.split(",")[0].strip(), columns))
                .or(() -> guessY(columns, x));
        requireNumber(y, columns);
        ChartKind drawn = kind.orElse(isTime(columns.get(x)) ? ChartKind.LINE : ChartKind.BAR);
        if (drawn == ChartKind.HEAT && !isTime(columns.get(x))) {
            throw UserError.of("a heat map needs a time, and " + columns.get(x).name() + " is none")
                    .help("choose a TIMESTAMP column with --x COLUMN");
        }
        return new ChartPlan(drawn, x, y);
    }

    private static int indexOf(String name, List<Column> columns) {
        List<String> names = columns.stream().map(Column::name).toList();
        return IntStream.range(0, columns.size())
                .filter(i -> names.get(i).equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> UserError.of("the last result has no column '" + name + "'")
                        .help(Suggestion.forUnknown(name, names, "it has " + String.join(", ", names))));
    }

    private static int guessX(List<Column> columns) {
        return first(columns, ChartPlan::isTime)
                .or(() -> first(columns, column -> !column.type().isNumeric()))
                .orElse(0);
    }

    private static Optional<Integer> guessY(List<Column> columns, int x) {
        return IntStream.range(0, columns.size())
                .filter(i -> i != x && columns.get(i).type().isNumeric())
                .boxed()
                .findFirst();
    }

    private static Optional<Integer> first(List<Column> columns, java.util.function.Predicate<Column> wanted) {
        return IntStream.range(0, columns.size())
                .filter(i -> wanted.test(columns.get(i)))
                .boxed()
                .findFirst();
    }

    private static void requireNumber(Optional<Integer> y, List<Column> columns) {
        y.map(columns::get).filter(column -> !column.type().isNumeric()).ifPresent(column -> {
            throw UserError.of(column.name() + " is no number, and cannot be drawn")
                    .help("choose a number with --y COLUMN");
        });
    }

    static boolean isTime(Column column) {
        return column.type() == Type.TIMESTAMP || column.type() == Type.DATE;
    }
}
