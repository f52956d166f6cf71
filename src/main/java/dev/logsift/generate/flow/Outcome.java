package dev.logsift.generate.flow;

/**
 * How a TCP conversation went: the flags of both directions in nfdump's order UAPRSF, and Zeek's state and history.
 *
 * <p>Of the other protocols only {@link #UNANSWERED} and not differ.
 */
public enum Outcome {
    COMPLETE(".AP.SF", ".AP.SF", "SF", "ShADadFf"),
    STILL_OPEN(".AP.S.", ".AP.S.", "S1", "ShADad"),
    RESET(".APRS.", ".AP.S.", "RSTO", "ShADadR"),
    /** What a SYN scan does to an open port: the answer is not wanted any more. */
    HALF_OPEN("...RS.", ".A..S.", "RSTO", "ShR"),
    /** A SYN flood to an open port: the answer is never acknowledged. */
    ABANDONED("....S.", ".A..S.", "S1", "Sh"),
    REFUSED("....S.", ".A.R..", "REJ", "Sr"),
    UNANSWERED("....S.", null, "S0", "S"),
    FIN_REFUSED(".....F", ".A.R..", "OTH", "Fr"),
    FIN_IGNORED(".....F", null, "OTH", "F"),
    NULL_REFUSED("......", ".A.R..", "OTH", "r"),
    NULL_IGNORED("......", null, "OTH", "-"),
    XMAS_REFUSED("U.P..F", ".A.R..", "OTH", "Fr"),
    XMAS_IGNORED("U.P..F", null, "OTH", "F");

    private final String flags;
    private final String flagsBack;
    private final String zeekState;
    private final String zeekHistory;

    Outcome(String flags, String flagsBack, String zeekState, String zeekHistory) {
        this.flags = flags;
        this.flagsBack = flagsBack;
        this.zeekState = zeekState;
        this.zeekHistory = zeekHistory;
    }

    String flags(boolean back) {
        return back ? flagsBack : flags;
    }

    public String zeekState() {
        return zeekState;
    }

    public String zeekHistory() {
        return zeekHistory;
    }

    /** Whether more was said than the handshake. */
    public boolean carriesData() {
        return this == COMPLETE || this == STILL_OPEN || this == RESET;
    }

    public boolean isAnswered() {
        return flagsBack != null;
    }
}
