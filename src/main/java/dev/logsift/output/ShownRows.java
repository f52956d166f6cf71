package dev.logsift.output;

import dev.logsift.engine.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The rows that a person is shown: the first ones, up to the limit, and word of it where there are more. */
final class ShownRows implements Iterator<List<Object>> {
    private final Iterator<List<Object>> rows;
    private final long limit;
    private long shown;

    private ShownRows(Iterator<List<Object>> rows, long limit) {
        this.rows = rows;
        this.limit = limit;
    }

    /** One row more than the limit is asked for, to know whether there are more. */
    static ShownRows of(Rows rows, PrintTarget target) {
        boolean all = !target.terminal() || target.rowLimit() == 0;
        return all
                ? new ShownRows(rows.iterator(), Long.MAX_VALUE)
                : new ShownRows(rows.first(target.rowLimit() + 1), target.rowLimit());
    }

    @Override
    public boolean hasNext() {
        return shown < limit && rows.hasNext();
    }

    @Override
    public List<Object> next() {
        shown++;
        return rows.next();
    }

    /** To be called when all are shown. */
    void tellIfThereAreMore(Consumer<String> notices) {
        if (shown == limit && rows.hasNext()) {
            String counted = shown == 1 ? "row is" : String.format(Locale.ROOT, "%,d rows are", shown);
            notices.accept("only the first " + counted + " shown; 'set row_limit 0' shows all");
        }
    }
}
