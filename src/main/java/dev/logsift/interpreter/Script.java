package dev.logsift.interpreter;

import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The results of a script's statements; taking one runs the statement, and its errors say which line it is in. */
public final class Script implements Iterator<Result> {
    private final String origin;
    private final Iterator<Statement> statements;
    private final Optional<StatementPlace> caller;
    private final Function<StatementPlace, Result> run;

    /** @param caller the statement that runs this script, where one does */
    Script(
            ScriptText source,
            Optional<StatementPlace> caller,
            StatementSplitter splitter,
            Function<StatementPlace, Result> run) {
        this.origin = source.origin();
        this.caller = caller;
        this.statements = splitter.split(source.text()).statements().iterator();
        this.run = run;
    }

    @Override
    public boolean hasNext() {
        return statements.hasNext();
    }

    @Override
    public Result next() {
        StatementPlace place = new StatementPlace(statements.next(), origin, caller);
        return located(place.locating(() -> run.apply(place)), place);
    }

    /** Rows are often made only when they are printed: errors there have a place too. */
    private static Result located(Result result, StatementPlace place) {
        if (result instanceof Result.Table table) {
            return table.withRows(new LocatedRows(table.rows(), place));
        }
        return result;
    }

    private record LocatedRows(Rows origin, StatementPlace place) implements Rows {
        @Override
        public Iterator<List<Object>> iterator() {
            return new LocatedIterator(place.locating(origin::iterator), place);
        }

        @Override
        public Iterator<List<Object>> first(int limit) {
            return new LocatedIterator(place.locating(() -> origin.first(limit)), place);
        }
    }

    private record LocatedIterator(Iterator<List<Object>> rows, StatementPlace place)
            implements Iterator<List<Object>> {
        @Override
        public boolean hasNext() {
            return place.locating(rows::hasNext);
        }

        @Override
        public List<Object> next() {
            return place.locating(rows::next);
        }
    }
}
