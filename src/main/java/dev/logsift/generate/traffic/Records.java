package dev.logsift.generate.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

/** Turns events into what a format makes one record of: in one-way formats, each direction of a conversation. */
public final class Records {
    private Records() {}

    public static List<? extends Event> of(List<? extends Event> events, boolean biflow) {
        if (biflow) {
            return events;
        }
        List<Event> records = new ArrayList<>(2 * events.size());
        events.forEach(event -> records.addAll(event.oneWay()));
        records.sort(Comparator.comparingLong(Event::time));
        return records;
    }

    public static Iterator<? extends Event> of(Iterator<? extends Event> events, boolean biflow) {
        if (biflow) {
            return events;
        }
        var stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(events, Spliterator.ORDERED), false);
        return new Overlap(stream.<List<? extends Event>>map(Event::oneWay).iterator());
    }
}
