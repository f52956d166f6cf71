package dev.logsift.format.column;

import dev.logsift.format.bytes.TextEncoding;

/**
 * Text, as places in the block of bytes that the batch was read from: nothing is copied until somebody asks.
 *
 * <p>Most values can be handed out as they lie there. Those with escapes to undo or bytes that are not ASCII go through
 * {@link TextEncoding}, and a few are replaced by bytes of their own (see {@link #replace}).
 */
public final class TextColumn implements ColumnBuffer {
    private static final int NULL = -1;

    private final int[] starts;
    private final int[] lengths;
    private byte[][] replacements;
    private byte[] block;
    private TextEncoding encoding = TextEncoding.PLAIN;

    TextColumn(int capacity) {
        starts = new int[capacity];
        lengths = new int[capacity];
    }

    public void set(int row, int start, int end) {
        starts[row] = start;
        lengths[row] = end - start;
        if (replacements != null) {
            replacements[row] = null;
        }
    }

    /** Gives a row bytes of its own, which must be UTF-8: for values that do not stand in the line as they should be read. */
    public void replace(int row, byte[] value) {
        if (replacements == null) {
            replacements = new byte[lengths.length][];
        }
        replacements[row] = value;
        lengths[row] = value.length;
    }

    @Override
    public void setNull(int row) {
        lengths[row] = NULL;
    }

    @Override
    public boolean isNull(int row) {
        return lengths[row] == NULL;
    }

    /** Says how values are written; where some are written plainly and others are not, the others' way holds for all. */
    void undo(TextEncoding newEncoding) {
        if (newEncoding != TextEncoding.PLAIN) {
            encoding = newEncoding;
        }
    }

    void readFrom(byte[] newBlock) {
        block = newBlock;
    }

    /** Whether the value is {@link #block()}{@code [start, start + length)} as it stands. */
    public boolean isPlain(int row) {
        if (replacements != null && replacements[row] != null) {
            return false;
        }
        return encoding.isPlain(block, starts[row], starts[row] + lengths[row]);
    }

    public byte[] block() {
        return block;
    }

    public int start(int row) {
        return starts[row];
    }

    public int length(int row) {
        return lengths[row];
    }

    /** The value as valid UTF-8, in bytes of its own. */
    public byte[] copy(int row) {
        if (replacements != null && replacements[row] != null) {
            return replacements[row];
        }
        return encoding.decode(block, starts[row], lengths[row]);
    }

    @Override
    public void copy(ColumnBuffer one, int row) {
        if (one.isNull(0)) {
            setNull(row);
        } else {
            replace(row, ((TextColumn) one).copy(0));
        }
    }
}
