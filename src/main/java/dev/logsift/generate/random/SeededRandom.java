package dev.logsift.generate.random;

/**
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
 *
 * <p>Not {@code java.util.SplittableRandom}: its derived values may change with the JDK, and the same seed must give the
 * same bytes on every one. For the same reason all functions are {@code StrictMath}'s.
 */
public final class SeededRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SeededRandom(long seed) {
        state = mix(seed + GOLDEN_GAMMA);
    }

    /** A generator of its own for one thing of many, such as a client or an attack. */
    public static SeededRandom of(long seed, long index) {
        return new SeededRandom(seed ^ mix(index * GOLDEN_GAMMA + 1));
    }

    public static SeededRandom of(long seed, String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return of(seed, hash);
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 to below 1. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** From first to last, both of them possible. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Standard normal as the sum of twelve uniform numbers: close enough, and no logarithm or cosine is needed. */
    public double gaussian() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += nextDouble();
        }
        return sum;
    }

    /** At least 1, on average {@code mean}: how many pages a visit has, how many tries a login takes. */
    public int geometric(double mean) {
        if (mean <= 1) {
            return 1;
        }
        return 1 + (int) (StrictMath.log(1 - nextDouble()) / StrictMath.log(1 - 1 / mean));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
