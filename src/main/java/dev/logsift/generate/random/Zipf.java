package dev.logsift.generate.random;

import java.util.Arrays;

/** Ranks from 0, where rank r comes up in proportion to 1 / (r + 1)^exponent: few popular ones and a long tail. */
public final class Zipf {
    private final double[] cumulative;

    public Zipf(int count, double exponent) {
        cumulative = new double[count];
        double total = 0;
        for (int rank = 0; rank < count; rank++) {
            total += StrictMath.pow(rank + 1.0, -exponent);
            cumulative[rank] = total;
        }
    }

    public int draw(SeededRandom random) {
        double wanted = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, wanted);
        return Math.min(found < 0 ? -found - 1 : found + 1, cumulative.length - 1);
    }

    public int count() {
        return cumulative.length;
    }
}
