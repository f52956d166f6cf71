package dev.logsift.generate.flow;

import dev.logsift.generate.Event;
import java.util.List;

/**
 * What two hosts say to each other.
 *
 * @param source the side that started it
 * @param duration in milliseconds
 * @param roundTrip milliseconds until the answer begins
 * @param service as Zeek calls it, or null
 * @param attack or null
 */
record Conversation(
        long time,
        long duration,
        long roundTrip,
        Protocol protocol,
        Endpoint source,
        Endpoint target,
        Volume sent,
        Volume received,
        Outcome outcome,
        String service,
        int tos,
        AttackMark attack)
        implements Event {

    /** A packet or two that nobody or only a refusal answers, as scans have by the thousand. */
    static Conversation probe(long time, Endpoint source, Endpoint target, Outcome outcome, AttackMark attack) {
        Volume sent = outcome == Outcome.HALF_OPEN ? new Volume(2, 84) : new Volume(1, 44);
        Volume received = outcome.isAnswered() ? new Volume(1, outcome == Outcome.REFUSED ? 40 : 44) : Volume.none();
        return new Conversation(time, 0, 0, Protocol.TCP, source, target, sent, received, outcome, null, 0, attack);
    }

    @Override
    public List<? extends Event> oneWay() {
        Flow request = new Flow(this, false);
        return outcome.isAnswered() ? List.of(request, new Flow(this, true)) : List.of(request);
    }
}
