package dev.logsift.generate.flow;

/** What one side of a conversation sent, headers included. */
public record Volume(long packets, long bytes) {
    private static final long SEGMENT = 1400;
    private static final int HANDSHAKE = 3;

    public static Volume none() {
        return new Volume(0, 0);
    }

    /** TCP: the handshake, the data, and an acknowledgement for every second segment of the other side. */
    static Volume tcp(long payload, long payloadBack) {
        long packets = HANDSHAKE + segments(payload) + segments(payloadBack) / 2;
        return new Volume(packets, payload + packets * Protocol.TCP.headerBytes());
    }

    static Volume datagrams(Protocol protocol, long payload) {
        long packets = segments(payload);
        return new Volume(packets, payload + packets * protocol.headerBytes());
    }

    /** The same with a share of its packets sent twice. */
    Volume with(double twice) {
        long again = (long) (packets * twice);
        return new Volume(packets + again, bytes + again * (bytes / packets));
    }

    private static long segments(long payload) {
        return StrictMath.max(1, (payload + SEGMENT - 1) / SEGMENT);
    }
}
