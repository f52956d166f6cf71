package dev.logsift.format.value;

/**
 * What became of a line.
 *
 * @param what what is wrong with it; null where it was not rejected
 * @param where the field that is wrong, or empty where it is the whole line
 * @param column where in the line that field begins, counted in bytes from 1; 0 where nobody knows
 * @param misshapen whether what stands around the field is wrong, rather than its value
 * @param decided whether no other way to read the line may leave the wrong field out
 */
public record LineOutcome(Kind kind, String what, String where, int column, boolean misshapen, boolean decided) {
    /** The three things that a line can be. */
    public enum Kind {
        ROW,
        HEADER,
        REJECT
    }

    /** The line was read. */
    public static final LineOutcome ROW = new LineOutcome(Kind.ROW, null, "", 0, false, false);

    /** The line is the format's own header or comment: neither row nor reject. */
    public static final LineOutcome HEADER = new LineOutcome(Kind.HEADER, null, "", 0, false, false);

    public static LineOutcome reject(String what) {
        return new LineOutcome(Kind.REJECT, what, "", 0, false, false);
    }

    /** A reject of a line that lacks what should stand around a field. */
    public static LineOutcome misshapen(String what) {
        return new LineOutcome(Kind.REJECT, what, "", 0, true, false);
    }

    /** The same reject of a field that begins so many bytes behind the line's begin. */
    public LineOutcome at(String field, int offset) {
        return new LineOutcome(kind, what, field, offset + 1, misshapen, decided);
    }

    /** The same reject of a line that has all its fields, so that it is not to be read as one that ends before the wrong one. */
    public LineOutcome asDecided() {
        return new LineOutcome(kind, what, where, column, misshapen, true);
    }

    /** Whether this reject says more of a line than another: a wrong value more than a wrong shape, a later one more. */
    public boolean saysMoreThan(LineOutcome other) {
        boolean known = column > 0 && other.column > 0;
        return known && misshapen != other.misshapen ? other.misshapen : column > other.column;
    }

    /**
     * Why it was rejected; null where it was not. It is the same for every line with the same fault, so that rejects can be
     * counted by it; {@link #column} is not in it.
     */
    public String reason() {
        return where.isEmpty() ? what : what + " (" + where + ")";
    }

    public boolean isRow() {
        return this == ROW;
    }

    public boolean isReject() {
        return kind == Kind.REJECT;
    }
}
