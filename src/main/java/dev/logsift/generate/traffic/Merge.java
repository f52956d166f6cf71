package dev.logsift.generate.traffic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Several streams in time order as one; at the same moment the earlier stream goes first. */
public final class Merge implements Iterator<Event> {
    private final List<Iterator<? extends Event>> streams = new ArrayList<>();
    private final List<Event> heads = new ArrayList<>();

    public Merge(List<? extends Iterator<? extends Event>> all) {
        for (Iterator<? extends Event> stream : all) {
            if (stream.hasNext()) {
                streams.add(stream);
                heads.add(stream.next());
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int first = 0;
        for (int i = 1; i < heads.size(); i++) {
            if (heads.get(i).time() < heads.get(first).time()) {
                first = i;
            }
        }
        Event event = heads.get(first);
        if (streams.get(first).hasNext()) {
            heads.set(first, streams.get(first).next());
        } else {
            streams.remove(first);
            heads.remove(first);
        }
        return event;
    }
}
