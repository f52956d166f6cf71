package dev.logsift.generate.traffic;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The events of overlapping runs, such as visits and conversations, in time order.
 *
 * <p>Holds only the runs that are under way at the same moment. Runs must come in the order of their first events, and
 * each must be in time order.
 */
public final class Overlap implements Iterator<Event> {
    private final Iterator<? extends List<? extends Event>> runs;
    private final PriorityQueue<Run> open = new PriorityQueue<>(Run.ORDER);
    private Run next;
    private long started;

    public Overlap(Iterator<? extends List<? extends Event>> runs) {
        this.runs = runs;
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null || !open.isEmpty();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (next != null && (open.isEmpty() || next.time <= open.peek().time)) {
            open.add(next);
            advance();
        }
        Run run = open.poll();
        Event event = run.take();
        if (!run.isDone()) {
            open.add(run);
        }
        return event;
    }

    private void advance() {
        next = runs.hasNext() ? new Run(runs.next(), started++) : null;
    }

    /** What is left of one run; runs at the same moment keep the order in which they started. */
    private static final class Run {
        static final Comparator<Run> ORDER =
                Comparator.<Run>comparingLong(run -> run.time).thenComparingLong(run -> run.number);

        private final List<? extends Event> events;
        private final long number;
        private int position;
        private long time;

        Run(List<? extends Event> events, long number) {
            this.events = events;
            this.number = number;
            this.time = events.get(0).time();
        }

        Event take() {
            Event event = events.get(position++);
            if (!isDone()) {
                time = events.get(position).time();
            }
            return event;
        }

        boolean isDone() {
            return position == events.size();
        }
    }
}
