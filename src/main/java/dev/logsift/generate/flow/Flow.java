package dev.logsift.generate.flow;

import dev.logsift.generate.traffic.Event;

/**
 * One direction of a conversation: what a NetFlow exporter records.
 *
 * @param isReply whether it is the answer
 */
public record Flow(Conversation conversation, boolean isReply) implements Event {
    @Override
    public long time() {
        return conversation.time() + (isReply ? conversation.roundTrip() : 0);
    }

    @Override
    public String initiator() {
        return conversation.initiator();
    }

    @Override
    public boolean fromInitiator() {
        return !isReply;
    }

    public Endpoint source() {
        return isReply ? conversation.target() : conversation.source();
    }

    public Endpoint target() {
        return isReply ? conversation.source() : conversation.target();
    }

    public Volume volume() {
        return isReply ? conversation.received() : conversation.sent();
    }

    public String flags() {
        return conversation.protocol() == Protocol.TCP ? conversation.outcome().flags(isReply) : "......";
    }
}
