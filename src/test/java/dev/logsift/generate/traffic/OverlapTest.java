package dev.logsift.generate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {
    private record Tick(long time, String run) implements Event {
        @Override
        public String initiator() {
            return run;
        }
    }

    @Test
    void runsThatOverlapComeOutInTimeOrder() {
        Iterator<List<Tick>> runs = List.of(
                        List.of(new Tick(1, "a"), new Tick(9, "a")),
                        List.of(new Tick(2, "b"), new Tick(3, "b"), new Tick(12, "b")),
                        List.of(new Tick(9, "c")))
                .iterator();

        assertThat(names(new Overlap(runs))).containsExactly("1a", "2b", "3b", "9a", "9c", "12b");
    }

    @Test
    void atTheSameMomentTheEarlierStreamGoesFirst() {
        var streams = List.of(
                List.of(new Tick(1, "a"), new Tick(5, "a")).iterator(),
                List.of(new Tick(1, "b"), new Tick(4, "b")).iterator());

        assertThat(names(new Merge(streams))).containsExactly("1a", "1b", "4b", "5a");
    }

    private static List<String> names(Iterator<Event> events) {
        List<String> names = new ArrayList<>();
        events.forEachRemaining(event -> names.add(event.time() + ((Tick) event).run()));
        return names;
    }
}
