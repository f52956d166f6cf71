package dev.logsift.format;

/**
 * What became of a line.
 *
 * @param reason why it was rejected; null where it was not
 */
public record LineOutcome(Kind kind, String reason) {
    /** The three things that a line can be. */
    public enum Kind {
        ROW,
        HEADER,
        REJECT
    }

    /** The line was read. */
    public static final LineOutcome ROW = new LineOutcome(Kind.ROW, null);

    /** The line is the format's own header or comment: neither row nor reject. */
    public static final LineOutcome HEADER = new LineOutcome(Kind.HEADER, null);

    static LineOutcome reject(String reason) {
        return new LineOutcome(Kind.REJECT, reason);
    }

    public boolean isRow() {
        return this == ROW;
    }

    public boolean isReject() {
        return kind == Kind.REJECT;
    }
}
