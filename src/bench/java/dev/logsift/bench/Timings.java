package dev.logsift.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Seconds of the runs of one thing. */
public final class Timings {
    private final List<Double> seconds = new ArrayList<>();

    public void add(double run) {
        seconds.add(run);
    }

    public boolean isEmpty() {
        return seconds.isEmpty();
    }

    public double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double least() {
        return Collections.min(seconds);
    }

    public double most() {
        return Collections.max(seconds);
    }
}
