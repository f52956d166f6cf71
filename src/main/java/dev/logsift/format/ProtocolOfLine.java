package dev.logsift.format;

/** What is known of the protocol of the line at hand, for fields that mean something else in ICMP. */
final class ProtocolOfLine {
    private boolean icmp;

    boolean isIcmp() {
        return icmp;
    }

    void icmp(boolean newIcmp) {
        icmp = newIcmp;
    }
}
