package dev.logsift.generate.flow;

import dev.logsift.generate.traffic.Event;
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
public record Conversation(
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
    public static Conversation probe(long time, Endpoint source, Endpoint target, Outcome outcome, AttackMark attack) {
        Volume sent = outcome == Outcome.HALF_OPEN ? new Volume(2, 84) : new Volume(1, 44);
        Volume received = outcome.isAnswered()
                ? new Volume(1, outcome == Outcome.HALF_OPEN || outcome == Outcome.ABANDONED ? 44 : 40)
                : Volume.none();
        return new Conversation(time, 0, 0, Protocol.TCP, source, target, sent, received, outcome, null, 0, attack);
    }

    /** A TCP connection that is opened, used and closed. */
    public static Conversation exchange(
            long time,
            long duration,
            long roundTrip,
            Endpoint source,
            Endpoint target,
            Payload payload,
            AttackMark attack) {
        return new Conversation(
                time,
                duration,
                roundTrip,
                Protocol.TCP,
                source,
                target,
                Volume.tcp(payload.sent(), payload.received()),
                Volume.tcp(payload.received(), payload.sent()),
                Outcome.COMPLETE,
                target.service(),
                0,
                attack);
    }

    /** One datagram of UDP or ICMP and, where it is answered, one back. */
    public static Conversation datagram(
            long time, Protocol protocol, Endpoint source, Endpoint target, Payload payload, AttackMark attack) {
        boolean answered = payload.received() > 0;
        return new Conversation(
                time,
                answered ? 4 : 0,
                answered ? 4 : 0,
                protocol,
                source,
                target,
                Volume.datagrams(protocol, payload.sent()),
                answered ? Volume.datagrams(protocol, payload.received()) : Volume.none(),
                answered ? Outcome.COMPLETE : Outcome.UNANSWERED,
                target.service(),
                0,
                attack);
    }

    /** With its packets sent again so often, each time after twice as long. */
    Conversation repeated(int times) {
        if (times == 0) {
            return this;
        }
        Volume more = new Volume(sent.packets() * (1 + times), sent.bytes() * (1 + times));
        long waited = 1_000L * ((1L << times) - 1);
        return new Conversation(
                time, waited, roundTrip, protocol, source, target, more, received, outcome, service, tos, attack);
    }

    /** What both sides send, headers not counted, in bytes. */
    public record Payload(long sent, long received) {}

    @Override
    public String initiator() {
        return source.address();
    }

    @Override
    public List<? extends Event> oneWay() {
        Flow request = new Flow(this, false);
        return outcome.isAnswered() ? List.of(request, new Flow(this, true)) : List.of(request);
    }
}
