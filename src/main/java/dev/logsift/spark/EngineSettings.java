package dev.logsift.spark;

import dev.logsift.function.FunctionContext;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a Spark session is started with.
 *
 * @param master Spark's master URL
 * @param hive whether tables are kept in a Hive metastore; else they live in memory
 * @param storage the folder that holds warehouse, metastore and scratch space
 * @param formats the folders that format files are looked up in, first hit wins
 * @param functions what SQL functions may ask of the session
 * @param zone the session time zone
 * @param conf settings of the user's own, which win over Logsift's
 */
public record EngineSettings(
        String master,
        boolean hive,
        Path storage,
        java.util.List<Path> formats,
        FunctionContext functions,
        ZoneId zone,
        Map<String, String> conf) {
    public EngineSettings {
        conf = Map.copyOf(conf);
    }

    boolean isLocal() {
        return master.startsWith("local");
    }
}
