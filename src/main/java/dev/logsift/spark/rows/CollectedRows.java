package dev.logsift.spark.rows;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters$;
import org.apache.spark.sql.execution.SQLExecution$;
import scala.Function1;

/**
 * All rows of a query, in one job that knows the session's settings. As {@code collectAsList} does, which besides describes the plan
 * for a page of the web interface and makes code that turns rows into objects: for a small query that takes longer than its rows.
 */
final class CollectedRows {
    private CollectedRows() {}

    static List<Row> of(Dataset<Row> query) {
        SparkSession spark = query.sparkSession();
        // Which Java types stand for times is asked of the session that is active.
        return spark.withActive(() -> SQLExecution$.MODULE$.withSQLConfPropagated(spark, () -> collect(query)));
    }

    private static List<Row> collect(Dataset<Row> query) {
        Function1<Object, Object> toRow = CatalystTypeConverters$.MODULE$.createToScalaConverter(query.schema());
        return Arrays.stream(query.queryExecution().executedPlan().executeCollect())
                .map(row -> (Row) toRow.apply(row))
                .toList();
    }
}
