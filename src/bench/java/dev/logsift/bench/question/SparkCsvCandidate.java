package dev.logsift.bench.question;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark's CSV reader, told that fields end with blanks: the time falls into two columns. */
final class SparkCsvCandidate extends SparkCandidate {
    private static final String COLUMNS = "client STRING, ident STRING, user_name STRING, time STRING, zone STRING,"
            + " request STRING, status INT, bytes BIGINT, referrer STRING, agent STRING";

    @Override
    public String name() {
        return "Spark CSV";
    }

    @Override
    Dataset<Row> read(SparkSession session, Path log) {
        return session.read()
                .schema(COLUMNS)
                .option("sep", " ")
                .option("quote", "\"")
                .option("escape", "\\")
                .option("nullValue", "-")
                .csv(log.toString())
                .selectExpr(
                        "to_timestamp(concat(substring(time, 2), ' ', zone), \"dd/MMM/yyyy:HH:mm:ss Z']'\") AS ts",
                        "client",
                        "substring_index(split(request, ' ')[1], '?', 1) AS path",
                        "status",
                        "bytes");
    }
}
