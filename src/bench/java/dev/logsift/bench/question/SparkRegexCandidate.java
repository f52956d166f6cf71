package dev.logsift.bench.question;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark's {@code text} source and {@code regexp_extract}: what the tutorials do. */
public final class SparkRegexCandidate extends SparkCandidate {
    @Override
    public String name() {
        return "Spark text + regex";
    }

    @Override
    Dataset<Row> read(SparkSession session, Path log) {
        return lines(session, log);
    }

    /** The lines of a log, taken apart. */
    public static Dataset<Row> lines(SparkSession session, Path log) {
        return session.read()
                .text(log.toString())
                .selectExpr(
                        "to_timestamp(" + group("time") + ", 'dd/MMM/yyyy:HH:mm:ss Z') AS ts",
                        group("client") + " AS client",
                        "substring_index(nullif(" + group("target") + ", ''), '?', 1) AS path",
                        "CAST(" + group("status") + " AS INT) AS status",
                        "CAST(" + group("bytes") + " AS BIGINT) AS bytes");
    }

    private static String group(String name) {
        return "regexp_extract(value, r'%s', %d)".formatted(CombinedPattern.REGEX, CombinedPattern.group(name));
    }
}
