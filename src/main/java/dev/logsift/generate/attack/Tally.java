package dev.logsift.generate.attack;

import dev.logsift.generate.traffic.Event;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the lines of one attack while they are written: the labels are true because nothing else makes them. */
public final class Tally {
    private final ScheduledAttack attack;
    private final Set<String> entities;
    private final Map<String, Lines> byEntity = new LinkedHashMap<>();

    public Tally(ScheduledAttack attack) {
        this.attack = attack;
        this.entities = new HashSet<>(attack.occasion().entities());
    }

    public Iterator<Event> watch(Iterator<Event> events) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public Event next() {
                Event event = events.next();
                count(event);
                return event;
            }
        };
    }

    void count(Event event) {
        if (event.fromInitiator()) {
            byEntity.computeIfAbsent(entity(event), entity -> new Lines()).add(event.time());
        }
    }

    /** One for each entity that has a line, in the order of their first lines. */
    public List<Label> labels() {
        return byEntity.entrySet().stream()
                .map(entry -> entry.getValue().label(attack, entry.getKey()))
                .toList();
    }

    /** A part of a site that is in trouble is to blame for what happens to innocent visitors. */
    private String entity(Event event) {
        String initiator = event.initiator();
        return entities.contains(initiator) ? initiator : attack.occasion().entity(0);
    }

    private static final class Lines {
        private long count;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        void add(long time) {
            count++;
            first = Math.min(first, time);
            last = Math.max(last, time);
        }

        Label label(ScheduledAttack attack, String entity) {
            return new Label(
                    attack.occasion().number(),
                    attack.kind(),
                    entity,
                    attack.target(),
                    Instant.ofEpochMilli(first),
                    Instant.ofEpochMilli(last),
                    count,
                    attack.severity());
        }
    }
}
