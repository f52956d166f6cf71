package dev.logsift.format;

import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import java.io.ByteArrayOutputStream;

/** Puts a request target together where path and query are logged apart. */
record TargetOfParts(TextColumn target, TextColumn path, TextColumn query) implements RowFinisher {
    private static final LogColumn TARGET = new LogColumn("target", LogType.STRING);

    /** Has the parts filled if the target is wanted. */
    static void prepare(RecordBatch batch) {
        if (batch.text(TARGET.name()) != null) {
            batch.fill(new LogColumn("path", LogType.STRING));
            batch.fill(new LogColumn("query", LogType.STRING));
        }
    }

    /** What works it out for each row, or null where it is not wanted. */
    static RowFinisher of(RecordBatch batch) {
        TextColumn target = batch.text(TARGET.name());
        return target == null ? null : new TargetOfParts(target, batch.text("path"), batch.text("query"));
    }

    @Override
    public void finish(int row) {
        if (path.isNull(row)) {
            target.setNull(row);
        } else if (query.isNull(row)) {
            target.replace(row, path.copy(row));
        } else {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(path.copy(row));
            whole.write('?');
            whole.writeBytes(query.copy(row));
            target.replace(row, whole.toByteArray());
        }
    }
}
