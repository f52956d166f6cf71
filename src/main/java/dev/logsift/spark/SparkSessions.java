package dev.logsift.spark;

import dev.logsift.spark.names.NameCheckingParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import scala.runtime.BoxedUnit;

/** Starts the Spark session that Logsift works with. */
final class SparkSessions {
    private SparkSessions() {}

    static SparkSession start(EngineSettings settings) {
        SparkSession.Builder builder = SparkSession.builder().appName("Logsift").master(settings.master());
        defaults(settings).forEach(builder::config);
        settings.conf().forEach(builder::config);
        if (settings.hive()) {
            // Derby knows no other way to keep its log out of the current folder.
            System.setProperty(
                    "derby.stream.error.file",
                    settings.storage().resolve("derby.log").toString());
            builder.enableHiveSupport();
        }
        builder.withExtensions(extensions -> {
            extensions.injectParser(NameCheckingParser::new);
            return BoxedUnit.UNIT;
        });
        return builder.getOrCreate();
    }

    private static Map<String, String> defaults(EngineSettings settings) {
        Map<String, String> conf = new LinkedHashMap<>();
        conf.put("spark.ui.enabled", "false");
        conf.put("spark.sql.session.timeZone", settings.zone().getId());
        conf.put("spark.sql.datetime.java8API.enabled", "true");
        conf.put(
                "spark.sql.warehouse.dir",
                settings.storage().resolve("warehouse").toUri().toString());
        conf.put("spark.logsift.formats", searchPath(settings));
        if (settings.hive()) {
            conf.putAll(metastore(settings.storage()));
        }
        if (settings.isLocal()) {
            conf.putAll(local());
        }
        return conf;
    }

    /** One machine: nobody else may connect, and two or three tasks must not cost two hundred. */
    private static Map<String, String> local() {
        return Map.ofEntries(
                Map.entry("spark.driver.host", "127.0.0.1"),
                Map.entry("spark.driver.bindAddress", "127.0.0.1"),
                // A task without memory fails as others do; the process, and what is loaded, go on.
                Map.entry("spark.executor.killOnFatalError.depth", "0"),
                Map.entry(
                        "spark.sql.shuffle.partitions",
                        String.valueOf(Runtime.getRuntime().availableProcessors())),
                // Half a gigabyte a core is one part a core: none is idle while the last part is read.
                Map.entry("spark.sql.files.maxPartitionBytes", "512m"),
                // A small map before the large one costs more than it saves where there are many clients and paths.
                Map.entry("spark.sql.codegen.aggregate.map.twolevel.enabled", "false"),
                // What is sent to tasks has some kilobytes; blocks are allocated whole.
                Map.entry("spark.broadcast.blockSize", "64k"),
                Map.entry("spark.buffer.pageSize", "1m"),
                // Rules have some thousand pieces of code between them; of a hundred none would be there the second
                // time.
                Map.entry("spark.sql.codegen.cache.maxEntries", "5000"),
                Map.entry("spark.sql.ui.explainMode", "simple"));
    }

    /** Derby in the workspace unless the user's own settings name a shared metastore. */
    private static Map<String, String> metastore(Path storage) {
        Path scratch = storage.resolve("scratch");
        return Map.of(
                "spark.hadoop.javax.jdo.option.ConnectionURL",
                "jdbc:derby:;databaseName=" + storage.resolve("metastore") + ";create=true",
                "spark.hadoop.datanucleus.schema.autoCreateAll",
                "true",
                "spark.hadoop.hive.metastore.schema.verification",
                "false",
                // A Derby that another process holds is held for long: ten tries of two seconds each help nobody.
                "spark.hadoop.hive.hmshandler.retry.attempts",
                "1",
                "spark.hadoop.hive.exec.scratchdir",
                scratch.toString(),
                "spark.hadoop.hive.exec.local.scratchdir",
                scratch.toString(),
                "spark.hadoop.hive.downloaded.resources.dir",
                scratch.resolve("resources").toString());
    }

    private static String searchPath(EngineSettings settings) {
        return settings.formats().stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
