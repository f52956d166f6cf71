package dev.logsift.spark.rows;

import dev.logsift.engine.Rows;
import dev.logsift.spark.jobs.JobControl;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of a statement, computed each time they are asked for.
 *
 * @param statement the text that an error can point into
 */
public record QueryRows(String statement, Dataset<Row> dataset, JobControl jobs) implements Rows {
    private static final long FEW_ROWS = 1_000;

    @Override
    public Iterator<List<Object>> iterator() {
        Iterator<Row> rows = jobs.guarded(statement, this::rows);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                jobs.requireNotCancelled();
                return jobs.guarded(statement, rows::hasNext);
            }

            @Override
            public List<Object> next() {
                return SparkRows.values(jobs.guarded(statement, rows::next));
            }
        };
    }

    /** Spark reads no more of the files than these rows take, and begins with one partition. */
    @Override
    public Iterator<List<Object>> first(int limit) {
        List<Row> rows = jobs.guarded(statement, () -> dataset.limit(limit).collectAsList());
        return rows.stream().map(SparkRows::values).iterator();
    }

    /**
     * Few rows at once, for which Spark begins with one partition; an iterator over a LIMIT would begin all of them. So are those of
     * a session that compiles nothing: the tasks of an iterator do not know the session's settings.
     */
    private Iterator<Row> rows() {
        if (compilesNothing()) {
            return CollectedRows.of(dataset).iterator();
        }
        scala.Option<Object> most = dataset.queryExecution().optimizedPlan().maxRows();
        boolean few = most.isDefined() && (long) most.get() <= FEW_ROWS;
        return few ? dataset.collectAsList().iterator() : dataset.toLocalIterator();
    }

    private boolean compilesNothing() {
        return !dataset.sparkSession().sessionState().conf().wholeStageEnabled();
    }
}
