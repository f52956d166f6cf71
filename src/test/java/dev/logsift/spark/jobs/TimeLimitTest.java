package dev.logsift.spark.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkStatusTracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import scala.Option;

class TimeLimitTest {
    private static final String ENDLESS = "SELECT count(*) FROM range(1000000000000) WHERE sqrt(id) < 0";

    private static final String HOLDER = "holds all cores";
    private static final int TICKS_OF_TWO_HOURS = 72_000;

    private final Engine engine = SharedSpark.engine().isolated();
    private final SparkContext context = SparkContext.getOrCreate();

    @Test
    void workThatTakesTooLongIsStoppedAndTheStatementAroundItGoesOn() {
        Object rows = engine.cancellable(() -> {
            assertThatThrownBy(() -> engine.within(Duration.ofMillis(300), () -> collect(ENDLESS)))
                    .isInstanceOf(UserError.class)
                    .hasMessage("it took longer than 300 ms and was stopped");
            return collect("SELECT 1");
        });
        assertThat(rows).hasToString("[[1]]");
    }

    @Test
    void workThatIsInTimeIsLeftAlone() {
        assertThat(engine.within(Duration.ofMinutes(1), () -> collect("SELECT 2")))
                .hasToString("[[2]]");
        assertThatThrownBy(
                        () -> engine.within(Duration.ofMinutes(1), () -> collect("SELECT raise_error('of its own')")))
                .hasMessageContaining("of its own");
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void timeSpentWaitingForACoreIsNotCounted() throws Exception {
        CompletableFuture<Throwable> endless =
                CompletableFuture.supplyAsync(() -> catchThrowable(this::holdAllCores), TimeLimitTest::inOwnThread);
        while (heldCores() < engine.cores()) {
            Thread.sleep(20);
        }
        try (TimeLimit limit = new TimeLimit(context, Duration.ofHours(1))) {
            CompletableFuture<Object> counted = CompletableFuture.supplyAsync(
                    () -> limit.watch(() -> collect("SELECT count(*) FROM range(1000)")), TimeLimitTest::inOwnThread);
            while (!limit.isWaiting()) {
                Thread.sleep(20);
            }
            IntStream.range(0, TICKS_OF_TWO_HOURS).forEach(tick -> limit.tick());
            context.cancelJobGroup(HOLDER);
            assertThat(counted.join()).hasToString("[[1000]]");
        }
        assertThat(endless.join()).isNotNull();
    }

    private Object holdAllCores() {
        context.setJobGroup(HOLDER, "", true);
        return collect(ENDLESS);
    }

    private int heldCores() {
        SparkStatusTracker status = context.statusTracker();
        return Arrays.stream(status.getJobIdsForGroup(HOLDER))
                .flatMap(job -> Arrays.stream(status.getJobInfo(job).get().stageIds()))
                .mapToObj(status::getStageInfo)
                .filter(Option::isDefined)
                .mapToInt(stage -> stage.get().numActiveTasks())
                .sum();
    }

    /** Spark's jobs know their group and tags by the thread that begins them. */
    private static void inOwnThread(Runnable work) {
        new Thread(work).start();
    }

    private Object collect(String query) {
        return engine.query(query, Map.of()).collect();
    }
}
