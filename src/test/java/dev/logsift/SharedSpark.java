package dev.logsift;

import dev.logsift.engine.Engine;
import dev.logsift.function.FunctionContext;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.spark.EngineSettings;
import dev.logsift.spark.SparkEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The one Spark session of the test run; started by the first test that needs it. */
public final class SharedSpark {
    /** The checkout: Maven runs tests in its root. */
    public static final Installation INSTALLATION = new Installation(Path.of("").toAbsolutePath());

    private SharedSpark() {}

    public static Engine engine() {
        return Holder.ENGINE;
    }

    /** A session of its own workspace and views over the shared Spark. */
    public static Session session(Path workspace) {
        Engine own = engine().isolated();
        return new Session(() -> own, INSTALLATION, Workspace.open(workspace));
    }

    private static final class Holder {
        static final Engine ENGINE = start();

        private static Engine start() {
            try {
                Path target =
                        Files.createDirectories(Path.of("target", "storage").toAbsolutePath());
                Path storage = Files.createTempDirectory(target, "tests");
                return SparkEngine.start(new EngineSettings(
                        "local[2]",
                        true,
                        storage,
                        List.of(INSTALLATION.formats()),
                        FunctionContext.ofPatterns(List.of(INSTALLATION.patterns())),
                        ZoneOffset.UTC,
                        Map.of(
                                "spark.sql.shuffle.partitions",
                                "2",
                                "spark.sql.codegen.cache.maxEntries",
                                "5000",
                                "spark.broadcast.blockSize",
                                "64k",
                                "spark.buffer.pageSize",
                                "1m",
                                "spark.hadoop.fs.mirror.impl",
                                "dev.logsift.source.MirrorFileSystem")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
