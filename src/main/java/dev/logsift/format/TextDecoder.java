package dev.logsift.format;

/** Takes text as it stands. */
record TextDecoder(TextColumn column) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        set(column, bytes, start, end, row);
        return null;
    }

    /** Puts a field into a column if the column is wanted; an absent value is NULL. */
    static void set(TextColumn column, byte[] bytes, int start, int end, int row) {
        if (column == null) {
            return;
        }
        if (Absent.is(bytes, start, end)) {
            column.setNull(row);
        } else {
            column.set(row, start, end);
        }
    }

    static void setNull(TextColumn column, int row) {
        if (column != null) {
            column.setNull(row);
        }
    }
}
