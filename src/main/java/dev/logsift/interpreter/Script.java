package dev.logsift.interpreter;

import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The results of a script's statements; taking one runs the statement, and its errors say which line it is in. */
public final class Script implements Iterator<Result> {
    private final String origin;
    private final Iterator<Statement> statements;
    private final Function<Statement, Result> run;

    Script(ScriptText source, StatementSplitter splitter, Function<Statement, Result> run) {
        this.origin = source.origin();
        this.statements = splitter.split(source.text()).statements().iterator();
        this.run = run;
    }

    @Override
    public boolean hasNext() {
        return statements.hasNext();
    }

    @Override
    public Result next() {
        Statement statement = statements.next();
        StatementPlace place = new StatementPlace(statement, origin);
        return located(place.locating(() -> run.apply(statement)), place);
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
