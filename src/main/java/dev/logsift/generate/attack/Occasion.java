package dev.logsift.generate.attack;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Who attacks and when.
 *
 * @param number counts the attacks of a scenario, from 1
 * @param entities whom to blame: the addresses that attack, taking turns, or the part of a site that is in trouble
 * @param start in milliseconds since 1970
 * @param isBenign whether it only looks like an attack
 * @param description in the words of the scenario
 */
public record Occasion(
        int number, List<String> entities, long start, Pace pace, boolean isBenign, Optional<String> description) {
    private static final double USUAL_JITTER = 0.8;

    /** What happens at one step of an attack, by the entity whose turn it is. */
    @FunctionalInterface
    public interface Step {
        Event happen(long number, long time, String entity);
    }

    /** So many steps one after the other. */
    public Iterator<Event> steps(long count, SeededRandom random, Step step) {
        return steps(count, USUAL_JITTER, random, step);
    }

    /** The same by the clock: each at most this share of a step late. */
    public Iterator<Event> steps(long count, double jitter, SeededRandom random, Step step) {
        return LongStream.range(0, count)
                .mapToObj(i -> step.happen(i, moment(i, count, jitter, random), entity(i)))
                .iterator();
    }

    /** When step {@code i} of {@code count} happens. */
    private long moment(long i, long count, double jitter, SeededRandom random) {
        return start + (long) (pace.step(count) * (i + jitter * random.nextDouble()));
    }

    /** In milliseconds. */
    public long lasts(long count) {
        return (long) (pace.step(count) * count);
    }

    public boolean isUnderWay(long time, long count) {
        return time >= start && time < start + lasts(count);
    }

    /** Whose turn it is at a step. */
    public String entity(long step) {
        return entities.get((int) (step % entities.size()));
    }

    Occasion after(long milliseconds) {
        return new Occasion(number, entities, start + milliseconds, pace, isBenign, description);
    }
}
