package dev.logsift.source;

import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.source.file.LineBlocks;

/**
 * The columns that say where a line is and what stands in it.
 *
 * @param offset null where it is not asked for
 * @param raw null where it is not asked for
 */
record LinePlace(LongColumn offset, TextColumn raw) {
    static LinePlace in(RecordBatch batch, String offset, String raw) {
        return new LinePlace((LongColumn) batch.column(offset).orElse(null), (TextColumn)
                batch.column(raw).orElse(null));
    }

    /** Fills them from the line at hand; true, since every line has a place. */
    boolean set(LineBlocks lines, int row) {
        if (offset != null) {
            offset.set(row, lines.lineOffset());
        }
        if (raw != null) {
            raw.set(row, lines.lineStart(), lines.lineEnd());
        }
        return true;
    }
}
