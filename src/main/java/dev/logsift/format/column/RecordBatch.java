package dev.logsift.format.column;

import dev.logsift.format.bytes.TextEncoding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Room for the wanted columns of some rows. */
public final class RecordBatch {
    private final int capacity;
    private final Map<String, ColumnBuffer> columns = new HashMap<>();

    /** @param wanted the columns that somebody asked for; parsers fill no others */
    public RecordBatch(List<LogColumn> wanted, int capacity) {
        this.capacity = capacity;
        for (LogColumn column : wanted) {
            columns.put(column.name(), buffer(column.type(), capacity));
        }
    }

    public int capacity() {
        return capacity;
    }

    public boolean wants(String name) {
        return columns.containsKey(name);
    }

    /** The buffer of a wanted column. */
    public Optional<ColumnBuffer> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Says which block the places in text columns refer to. */
    public void readFrom(byte[] block) {
        for (ColumnBuffer column : columns.values()) {
            if (column instanceof TextColumn text) {
                text.readFrom(block);
            }
        }
    }

    /** The text column of this name, or null where it is not wanted. */
    public TextColumn text(String name) {
        return (TextColumn) columns.get(name);
    }

    /** The text column of this name, whose values are written so in the log, or null where it is not wanted. */
    public TextColumn text(String name, TextEncoding encoding) {
        TextColumn column = text(name);
        if (column != null) {
            column.undo(encoding);
        }
        return column;
    }

    /** Makes parsers fill a column that nobody asked for, because a wanted one is worked out from it. */
    public void fill(LogColumn column) {
        columns.computeIfAbsent(column.name(), name -> buffer(column.type(), capacity));
    }

    /** A batch of one row of the same columns. */
    public RecordBatch ofOneRow() {
        RecordBatch one = new RecordBatch(List.of(), 1);
        columns.forEach((name, column) -> one.columns.put(name, sameKind(column)));
        return one;
    }

    /** Takes over some columns of the only row of a batch of the same columns. */
    public void copy(RecordBatch one, List<String> names, int row) {
        for (String name : names) {
            if (columns.get(name) != null) {
                columns.get(name).copy(one.columns.get(name), row);
            }
        }
    }

    /** The column of whole numbers of this name, or null where it is not wanted. */
    public LongColumn number(String name) {
        return (LongColumn) columns.get(name);
    }

    /** The column of fractional numbers of this name, or null where it is not wanted. */
    public DoubleColumn fraction(String name) {
        return (DoubleColumn) columns.get(name);
    }

    private static ColumnBuffer buffer(LogType type, int capacity) {
        return switch (type) {
            case STRING -> new TextColumn(capacity);
            case INT, BIGINT, TIMESTAMP -> new LongColumn(capacity);
            case DOUBLE -> new DoubleColumn(capacity);
        };
    }

    private static ColumnBuffer sameKind(ColumnBuffer column) {
        if (column instanceof TextColumn) {
            return new TextColumn(1);
        }
        return column instanceof LongColumn ? new LongColumn(1) : new DoubleColumn(1);
    }
}
