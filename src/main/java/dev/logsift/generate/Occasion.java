package dev.logsift.generate;

/**
 * Who attacks and when.
 *
 * @param number counts the attacks of a scenario, from 1
 * @param start in milliseconds since 1970
 * @param lasts in milliseconds
 */
public record Occasion(int number, String entity, long start, long lasts) {
    /** When step {@code i} of {@code count} happens: steps are even, with some jitter. */
    public long moment(long i, long count, SeededRandom random) {
        double step = lasts / (double) count;
        return start + (long) (step * (i + 0.8 * random.nextDouble()));
    }
}
