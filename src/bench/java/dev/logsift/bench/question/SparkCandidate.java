package dev.logsift.bench.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark's own readers, in Logsift's session so that every setting is the same. */
abstract class SparkCandidate implements Candidate {
    private final SparkSession spark = SparkSession.active().newSession();

    /** The columns of {@code access}, each worked out only where it is asked for. */
    abstract Dataset<Row> read(SparkSession session, Path log);

    @Override
    public final void open(Path log) {
        read(spark, log).createOrReplaceTempView("access");
    }

    @Override
    public final List<List<Object>> ask(Question question) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : spark.sql(question.sql()).collectAsList()) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.get(i));
            }
            rows.add(values);
        }
        return rows;
    }

    @Override
    public String version() {
        return "Spark " + spark.version();
    }
}
