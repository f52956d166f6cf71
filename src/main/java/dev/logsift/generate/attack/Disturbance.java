package dev.logsift.generate.attack;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import java.util.Collections;
import java.util.Iterator;

/** Trouble that has no events of its own: it changes those of ordinary traffic, as a server does that fails. */
@FunctionalInterface
public interface Disturbance extends Attack {
    /** The event itself where the trouble does not concern it. */
    @Override
    Event change(Event ordinary, SeededRandom random);

    @Override
    default Iterator<? extends Event> events(SeededRandom random) {
        return Collections.emptyIterator();
    }
}
