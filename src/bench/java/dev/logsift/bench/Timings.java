package dev.logsift.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Seconds of the runs of one thing. */
final class Timings {
    private final List<Double> seconds = new ArrayList<>();

    void add(double run) {
        seconds.add(run);
    }

    boolean isEmpty() {
        return seconds.isEmpty();
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return Collections.min(seconds);
    }

    double most() {
        return Collections.max(seconds);
    }
}
