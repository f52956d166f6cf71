package dev.logsift.generate.flow;

/** What flows carry. */
public enum Protocol {
    TCP(40),
    UDP(28),
    ICMP(28);

    private final int headerBytes;

    Protocol(int headerBytes) {
        this.headerBytes = headerBytes;
    }

    /** Of the headers of one packet, from the IP header on. */
    public int headerBytes() {
        return headerBytes;
    }
}
