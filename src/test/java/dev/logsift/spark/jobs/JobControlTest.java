package dev.logsift.spark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.spark.metastore.StorageUsers;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobControlTest {
    private static final String LONG = "SELECT count(*) FROM range(1000000000000) WHERE sqrt(id) < 0";

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void useTheSharedSession() {
        SharedSpark.engine();
        spark = SparkSession.active();
    }

    @Test
    void whatComesAfterTheEndWasToldIsCancelledToo() {
        try (StorageUsers users = StorageUsers.join(folder);
                JobControl jobs = new JobControl(spark.sparkContext(), users)) {
            jobs.cancelForGood(); // while no job runs
            assertThatThrownBy(jobs::requireNotCancelled).isInstanceOf(CancellationException.class);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> jobs.guarded(LONG, this::runLongQuery))
                        .isInstanceOf(CancellationException.class);
            }
        }
        assertThat(spark.sql("SELECT count(*) FROM range(10)").collectAsList()).hasToString("[[10]]");
    }

    @Test
    void aCancelWhileNothingIsUnderWayLeavesTheNextStatementAlone() {
        try (StorageUsers users = StorageUsers.join(folder);
                JobControl jobs = new JobControl(spark.sparkContext(), users)) {
            jobs.cancel();
            Object rows = jobs.cancellable(() -> jobs.guarded(
                    "", () -> spark.sql("SELECT count(*) FROM range(11)").collectAsList()));
            assertThat(rows).hasToString("[[11]]");
        }
    }

    @Test
    void aCancelBetweenTwoJobsOfWorkThatBeganBeforeSparkWasUpIsNotLost() {
        try (StorageUsers users = StorageUsers.join(folder);
                JobControl jobs = new JobControl(spark.sparkContext(), users)) {
            jobs.cancel();
            assertThatThrownBy(() -> jobs.guarded(LONG, this::runLongQuery)).isInstanceOf(CancellationException.class);
        }
    }

    private Object runLongQuery() {
        return spark.sql(LONG).collectAsList();
    }
}
