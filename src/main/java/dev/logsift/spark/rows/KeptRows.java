package dev.logsift.spark.rows;

import dev.logsift.engine.KeptView;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.sql.execution.columnar.InMemoryRelation$;
import org.apache.spark.storage.StorageLevel;
import scala.Option;

/**
 * Rows of a view in Spark's columnar cache, in memory or else on disk.
 *
 * <p>After CACHE TABLE, a query over the view still has the view's whole plan in its own, to be resolved, copied for each place
 * where it is read and compared with what is cached: for thirty rules over views of views that takes longer than the rows do.
 * Here the view becomes the cached rows, and nothing else.
 */
public final class KeptRows implements KeptView {
    private final String view;
    private final Dataset<Row> computing;
    private final InMemoryRelation rows;
    private long number;

    private KeptRows(SparkSession spark, String view) {
        this.view = view;
        this.computing = spark.table(view);
        this.rows = InMemoryRelation$.MODULE$.apply(
                StorageLevel.MEMORY_AND_DISK(), computing.queryExecution(), Option.apply(view));
    }

    public static KeptRows of(SparkSession spark, String view) {
        KeptRows kept = new KeptRows(spark, view);
        try {
            Dataset<Row> rows = Dataset.ofRows(spark, kept.rows);
            kept.number = rows.count();
            NamedRows.name(spark, view, rows);
            return kept;
        } catch (RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    @Override
    public long rows() {
        return number;
    }

    @Override
    public void close() {
        NamedRows.name(computing.sparkSession(), view, computing);
        rows.cacheBuilder().clearCache(false);
    }
}
