package dev.logsift.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.text.UserError;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final String ENDLESS = "SELECT count(*) FROM range(1000000000000) WHERE sqrt(id) < 0";

    private final Engine engine = SharedSpark.engine().isolated();

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
    void timeSpentWaitingForACoreIsNotCounted() throws Exception {
        AtomicReference<Throwable> endless = new AtomicReference<>();
        Thread other = new Thread(
                () -> endless.set(catchThrowable(() -> engine.within(Duration.ofSeconds(2), () -> collect(ENDLESS)))));
        other.start();
        Thread.sleep(500);
        assertThat(engine.within(Duration.ofSeconds(1), () -> collect("SELECT count(*) FROM range(1000)")))
                .hasToString("[[1000]]");
        other.join();
        assertThat(endless.get()).hasMessage("it took longer than 2 seconds and was stopped");
    }

    private Object collect(String query) {
        return engine.query(query, Map.of()).collect();
    }
}
