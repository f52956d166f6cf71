package dev.logsift.generate.attack;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import java.util.Iterator;

/** One attack with its settings read: ready to happen. */
@FunctionalInterface
public interface Attack {
    /** Its events in time order. The same random numbers give the same events. */
    Iterator<? extends Event> events(SeededRandom random);

    /** What becomes of an event of ordinary traffic while it happens; most attacks leave the others alone. */
    default Event change(Event ordinary, SeededRandom random) {
        return ordinary;
    }
}
