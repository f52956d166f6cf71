package dev.logsift.generate.attack;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import dev.logsift.generate.traffic.Records;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * One attack in one log: how many lines it has.
 *
 * <p>An attack happens twice, with the same random numbers: once to count its lines, and once to write them.
 */
public final class PlannedAttack {
    private final ScheduledAttack scheduled;
    private final long seed;
    private final boolean biflow;
    private final long limit;
    private final long lines;

    /** @param limit the most lines that it may have */
    public PlannedAttack(ScheduledAttack scheduled, long seed, boolean biflow, long limit) {
        this.scheduled = scheduled;
        this.seed = seed;
        this.biflow = biflow;
        this.limit = limit;
        long count = 0;
        for (Iterator<Event> events = events(); events.hasNext(); events.next()) {
            count++;
        }
        this.lines = count;
    }

    public PlannedAttack limitedTo(long fewer) {
        return new PlannedAttack(scheduled, seed, biflow, fewer);
    }

    public ScheduledAttack scheduled() {
        return scheduled;
    }

    public long lines() {
        return lines;
    }

    public Iterator<Event> events() {
        return new FirstOnes(Records.of(scheduled.events(random()), biflow), limit);
    }

    /** Random numbers of its own, the same each time. */
    SeededRandom random() {
        return SeededRandom.of(seed, scheduled.occasion().number());
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
