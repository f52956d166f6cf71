package dev.logsift.generate.traffic;

import dev.logsift.generate.random.SeededRandom;
import java.util.List;

/** Ordinary traffic: one visit after the other. */
@FunctionalInterface
public interface Background {
    /** The events of one visit that begins at a moment: at least one, the first at that moment, in time order. */
    List<? extends Event> visit(long start, SeededRandom random);
}
