package dev.logsift.generate.traffic;

import dev.logsift.generate.random.SeededRandom;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * So many events of ordinary traffic, visit by visit, spread by the rhythm.
 *
 * <p>Visits start like the order statistics of uniform numbers: each takes its part of the share of traffic that is
 * left, so that the last event is due when the time is over, however many visits that takes.
 */
public final class Visits implements Iterator<List<? extends Event>> {
    private final Background background;
    private final Rhythm rhythm;
    private final SeededRandom random;
    private final boolean biflow;
    private long remaining;
    private double share;

    public Visits(Background background, Rhythm rhythm, SeededRandom random, boolean biflow, long events) {
        this.background = background;
        this.rhythm = rhythm;
        this.random = random;
        this.biflow = biflow;
        this.remaining = events;
    }

    @Override
    public boolean hasNext() {
        return remaining > 0;
    }

    @Override
    public List<? extends Event> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<? extends Event> visit = Records.of(background.visit(rhythm.timeAt(share), random), biflow);
        int size = (int) Math.min(visit.size(), remaining);
        share += (1 - share) * (1 - StrictMath.pow(1 - random.nextDouble(), size / (double) remaining));
        remaining -= size;
        return visit.subList(0, size);
    }
}
