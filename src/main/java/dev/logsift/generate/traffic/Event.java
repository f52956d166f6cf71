package dev.logsift.generate.traffic;

import java.util.List;

/** Something that a log records: a request, or a conversation between two hosts. */
public interface Event {
    /** Milliseconds since 1970. */
    long time();

    /** The address of the one who started it. */
    String initiator();

    /** The records that a one-way format makes of it, in time order. */
    default List<? extends Event> oneWay() {
        return List.of(this);
    }

    /** Whether the record is of what the one who started it sent, and not of an answer. */
    default boolean fromInitiator() {
        return true;
    }
}
