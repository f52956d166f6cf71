package dev.logsift.bench;

import java.util.concurrent.Callable;

/** Times work; the garbage of what ran before is swept up first. */
public final class Stopwatch {
    private Stopwatch() {}

    /** What the work gave, and how long it took. */
    public record Lap<T>(T value, double seconds) {}

    public static <T> Lap<T> time(Callable<T> work) throws Exception {
        System.gc();
        long start = System.nanoTime();
        T value = work.call();
        return new Lap<>(value, (System.nanoTime() - start) / 1e9);
    }
}
