package dev.logsift.format.value;

/** What is known of the protocol of the line at hand, for fields that mean something else in ICMP. */
public final class ProtocolOfLine {
    private boolean icmp;

    boolean isIcmp() {
        return icmp;
    }

    public void icmp(boolean newIcmp) {
        icmp = newIcmp;
    }
}
