package dev.logsift.spark.rows;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.LocalTempView$;
import org.apache.spark.sql.execution.command.CreateViewCommand;
import scala.Option;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map$;

/**
 * Gives rows a name in SQL. As {@code createOrReplaceTempView} does, which runs it as a query: that takes as long as a small query,
 * and views are made by the dozen.
 */
public final class NamedRows {
    private NamedRows() {}

    public static void name(SparkSession spark, String view, Dataset<Row> rows) {
        new CreateViewCommand(
                        new TableIdentifier(view),
                        JavaConverters.asScalaBuffer(List.<Tuple2<String, Option<String>>>of())
                                .toSeq(),
                        Option.empty(),
                        Map$.MODULE$.empty(),
                        Option.empty(),
                        rows.queryExecution().analyzed(),
                        false,
                        true,
                        LocalTempView$.MODULE$,
                        true,
                        JavaConverters.asScalaBuffer(List.<String>of()).toSeq())
                .run(spark);
    }
}
