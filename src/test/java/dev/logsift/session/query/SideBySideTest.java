package dev.logsift.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void resultsComeInTheOrderOfThePiecesWhicheverEndsFirst() {
        CountDownLatch secondEnded = new CountDownLatch(1);
        List<String> results = new SideBySide(2).map(List.of(1, 2), piece -> {
            if (piece == 1) {
                await(secondEnded); // which would never end if the two were not done side by side
            } else {
                secondEnded.countDown();
            }
            return "result " + piece;
        });
        assertThat(results).containsExactly("result 1", "result 2");
    }

    @Test
    void whatAPieceThrowsEndsTheWork() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> new SideBySide(1).map(List.of(1, 2, 3, 4, 5, 6, 7, 8), piece -> {
                    begun.incrementAndGet();
                    throw new IllegalArgumentException("piece " + piece);
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("piece 1");
        assertThat(begun).hasValueGreaterThan(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
