package dev.logsift.generate.attack;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import java.util.Iterator;

/** Ordinary traffic as one attack leaves it; what it changed is counted. */
public final class Disturbed implements Iterator<Event> {
    private final Iterator<Event> ordinary;
    private final ScheduledAttack attack;
    private final SeededRandom random;
    private final Tally tally;

    public Disturbed(Iterator<Event> ordinary, PlannedAttack attack, Tally tally) {
        this.ordinary = ordinary;
        this.attack = attack.scheduled();
        this.random = attack.random();
        this.tally = tally;
    }

    @Override
    public boolean hasNext() {
        return ordinary.hasNext();
    }

    @Override
    public Event next() {
        Event event = ordinary.next();
        Event changed = attack.change(event, random);
        if (changed != event) {
            tally.count(changed);
        }
        return changed;
    }
}
