package dev.logsift.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark answers soonest where there are few rows: what it generates and compiles for a query, and what it makes of statistics
 * while it runs, takes longer than to walk over the rows as they are.
 */
final class FewRows {
    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    private FewRows() {}

    /** Afterwards the session's settings are what they were. */
    static <T> T in(SparkSession spark, Supplier<T> work) {
        RuntimeConfig conf = spark.conf();
        Map<String, Optional<String>> before = new HashMap<>();
        SETTINGS.keySet().forEach(name -> before.put(name, own(spark, name)));
        try {
            SETTINGS.forEach(conf::set);
            return work.get();
        } finally {
            before.forEach((name, value) -> value.ifPresentOrElse(own -> conf.set(name, own), () -> conf.unset(name)));
        }
    }

    /** What the session itself says, defaults aside. */
    private static Optional<String> own(SparkSession spark, String name) {
        return Optional.ofNullable(spark.conf().getAll().get(name).getOrElse(() -> null));
    }
}
