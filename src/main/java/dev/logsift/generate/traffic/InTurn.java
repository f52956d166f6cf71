package dev.logsift.generate.traffic;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Streams one after the other, each made when its turn comes. */
public final class InTurn implements Iterator<Event> {
    private final Iterator<Supplier<Iterator<? extends Event>>> streams;
    private Iterator<? extends Event> current;

    public InTurn(Stream<Supplier<Iterator<? extends Event>>> streams) {
        this.streams = streams.iterator();
        this.current = this.streams.next().get();
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && streams.hasNext()) {
            current = streams.next().get();
        }
        return current.hasNext();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
