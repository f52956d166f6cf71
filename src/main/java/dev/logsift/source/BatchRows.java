package dev.logsift.source;

import java.util.Collections;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;

/** The rows of batches one by one, for plans that Spark runs without whole-stage code generation. */
final class BatchRows extends AbstractIterator<InternalRow> {
    private final Iterator<ColumnarBatch> batches;
    private final UnsafeProjection projection;
    private java.util.Iterator<InternalRow> rows = Collections.emptyIterator();

    BatchRows(Iterator<ColumnarBatch> batches, StructType schema) {
        this.batches = batches;
        this.projection = UnsafeProjection.create(schema);
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && batches.hasNext()) {
            rows = batches.next().rowIterator();
        }
        return rows.hasNext();
    }

    @Override
    public InternalRow next() {
        hasNext();
        return projection.apply(rows.next());
    }
}
