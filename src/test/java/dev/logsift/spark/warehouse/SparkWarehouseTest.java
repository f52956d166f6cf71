package dev.logsift.spark.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Warehouse;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SparkWarehouseTest {
    private final Engine engine = SharedSpark.engine();
    private final Warehouse warehouse = engine.warehouse();
    private final Path folder = Path.of(URI.create(
            (String) engine.sql("SET spark.sql.warehouse.dir").collect().get(0).get(1)));

    @Test
    void aFailedWriteLeavesNoTableAndNoFiles() throws IOException {
        String failsLate = "SELECT IF(id = 999, raise_error('disk on fire'), 'x') AS text FROM range(0, 1000, 1, 4)";
        assertThatThrownBy(() -> warehouse.create("broken", failsLate, List.of(), Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("disk on fire");
        assertNothingIsLeftOf("broken");
    }

    @RepeatedTest(3) // where the cancel meets the write differs
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCancelledWriteLeavesNoTableAndNoFiles() throws Exception {
        String slow = "SELECT java_method('java.lang.Thread', 'sleep', 5L) AS slept"
                + " FROM (SELECT /*+ REPARTITION(2) */ id FROM range(100000))";
        CompletableFuture<Void> write = CompletableFuture.runAsync(() -> engine.cancellable(() -> {
            warehouse.create("stopped", slow, List.of(), Map.of());
            return null;
        }));
        while (staged().isEmpty()) {
            Thread.sleep(50);
        }
        engine.cancel();
        assertThatThrownBy(write::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        assertNothingIsLeftOf("stopped");
    }

    @Test
    void whatAKilledProcessLeftIsRemovedByTheNextWrite() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        assertThat(dead.waitFor()).isZero();
        String host = ManagementFactory.getRuntimeMXBean()
                .getName()
                .replaceAll(".*@", "")
                .replaceAll("[^a-z0-9]", "");
        String table = "logsift_staging_" + host + "_" + dead.pid() + "_0123abcd";
        String files = "logsift_staging_" + host + "_" + dead.pid() + "_4567abcd";
        engine.sql("CREATE TABLE " + table + " USING parquet AS SELECT 1 AS n");
        Files.createDirectories(folder.resolve(files).resolve("_temporary"));

        warehouse.create("next_one", "SELECT 2 AS n", List.of(), Map.of());

        assertThat(engine.sql("SELECT n FROM next_one").collect()).containsExactly(List.of(2));
        assertThat(staged()).isEmpty();
        assertThat(engine.sql("SHOW TABLES LIKE 'logsift_staging*'").collect()).isEmpty();
        engine.sql("DROP TABLE next_one");
    }

    @Test
    void droppingAStoredTableRemovesItsFiles() {
        warehouse.create("short_lived", "SELECT 1 AS n", List.of(), Map.of());
        assertThat(folder.resolve("short_lived")).isDirectory();
        engine.sql("DROP TABLE short_lived");
        assertThat(folder.resolve("short_lived")).doesNotExist();
        assertThat(warehouse.find("short_lived")).isEmpty();
    }

    private void assertNothingIsLeftOf(String name) throws IOException {
        assertThat(warehouse.find(name)).isEmpty();
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(staged()).isEmpty();
        assertThat(engine.sql("SHOW TABLES LIKE 'logsift_staging*'").collect()).isEmpty();
    }

    private List<Path> staged() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("logsift_staging"))
                    .toList();
        }
    }
}
