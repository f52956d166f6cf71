package dev.logsift.generate.attack;

import dev.logsift.generate.random.SeededRandom;
import dev.logsift.generate.traffic.Event;
import dev.logsift.generate.traffic.InTurn;
import dev.logsift.library.Severity;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * An attack of a scenario and when it happens.
 *
 * @param target whom or what it aims at, as the scenario says it; empty where it does not
 * @param severity what a finding of it should have; nothing where it is benign
 * @param days the attack on each day that it happens
 */
public record ScheduledAttack(
        String kind, Occasion occasion, String target, Optional<Severity> severity, List<Attack> days) {
    Iterator<? extends Event> events(SeededRandom random) {
        return new InTurn(days.stream().map(day -> () -> day.events(random)));
    }

    public boolean isDisturbance() {
        return days.get(0) instanceof Disturbance;
    }

    Event change(Event ordinary, SeededRandom random) {
        Event event = ordinary;
        for (Attack day : days) {
            event = day.change(event, random);
        }
        return event;
    }
}
