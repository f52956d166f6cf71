package dev.logsift.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import scala.collection.JavaConverters;

/**
 * How Spark answers soonest where there are few rows: what it generates and compiles for a query, and what it makes of statistics
 * while it runs, takes longer than to walk over the rows as they are; and in one partition nothing need be sent around.
 */
final class FewRows {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("spark.sql.shuffle.partitions", "1"),
            Map.entry("spark.sql.adaptive.enabled", "false"),
            Map.entry("spark.sql.autoBroadcastJoinThreshold", "-1"),
            Map.entry("spark.sql.optimizer.disableHints", "true"),
            Map.entry("spark.sql.codegen.wholeStage", "false"),
            Map.entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
            // Each query is described in words for a web page that nobody looks at.
            Map.entry("spark.sql.debug.maxToStringFields", "2"),
            Map.entry("spark.sql.maxMetadataStringLength", "10"));

    private FewRows() {}

    /** @param usual the session whose other settings are taken over */
    static void set(SparkSession usual, SparkSession few) {
        JavaConverters.mapAsJavaMap(usual.conf().getAll()).forEach((name, value) -> {
            if (few.conf().isModifiable(name)) {
                few.conf().set(name, value);
            }
        });
        SETTINGS.forEach(few.conf()::set);
    }
}
