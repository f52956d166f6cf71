package dev.logsift.generate;

import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One attack in one log: how many lines it has and when.
 *
 * <p>An attack happens twice, with the same random numbers: once to count its lines, and once to write them.
 */
final class PlannedAttack {
    private final ScheduledAttack scheduled;
    private final long seed;
    private final boolean biflow;
    private final long limit;
    private long lines;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** @param limit the most lines that it may have */
    PlannedAttack(ScheduledAttack scheduled, long seed, boolean biflow, long limit) {
        this.scheduled = scheduled;
        this.seed = seed;
        this.biflow = biflow;
        this.limit = limit;
        for (Iterator<Event> events = events(); events.hasNext(); ) {
            count(events.next());
        }
    }

    PlannedAttack limitedTo(long fewer) {
        return new PlannedAttack(scheduled, seed, biflow, fewer);
    }

    long lines() {
        return lines;
    }

    Iterator<Event> events() {
        SeededRandom random = SeededRandom.of(seed, scheduled.occasion().number());
        return new FirstOnes(Records.of(scheduled.attack().events(random), biflow), limit);
    }

    /** Nothing where no line was left for it. */
    Optional<Label> label() {
        return lines == 0
                ? Optional.empty()
                : Optional.of(new Label(
                        scheduled.occasion().entity(),
                        scheduled.kind(),
                        Instant.ofEpochMilli(first),
                        Instant.ofEpochMilli(last)));
    }

    private void count(Event event) {
        lines++;
        if (event.fromInitiator()) {
            first = Math.min(first, event.time());
            last = Math.max(last, event.time());
        }
    }

    private static final class FirstOnes implements Iterator<Event> {
        private final Iterator<? extends Event> events;
        private long left;

        FirstOnes(Iterator<? extends Event> events, long limit) {
            this.events = events;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            return left > 0 && events.hasNext();
        }

        @Override
        public Event next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            left--;
            return events.next();
        }
    }
}
