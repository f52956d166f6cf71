package dev.logsift.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.source.file.LogFile;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.vectorized.ColumnVectorUtils;
import org.apache.spark.sql.execution.vectorized.ConstantColumnVector;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Where the columns that Spark asked for come from: lines, the file's name, the partition folders, or nowhere.
 *
 * @param required the columns of the log that are asked for, in order
 * @param partitions the columns that partition folders give, which follow
 */
record BatchLayout(StructType required, StructType partitions, InternalRow partitionValues, LogFile file) {

    /** All columns that Spark gets, in order. */
    StructType schema() {
        return new StructType(Stream.concat(Arrays.stream(required.fields()), Arrays.stream(partitions.fields()))
                .toArray(StructField[]::new));
    }

    /**
     * The vectors of a batch, which stay the same from batch to batch.
     *
     * @param provided the columns that lines have values for
     * @param fileColumn the column that is the file's name
     */
    ColumnVector[] vectors(RecordBatch batch, Set<String> provided, String fileColumn) {
        ColumnVector[] vectors = new ColumnVector[required.length() + partitions.length()];
        for (int i = 0; i < required.length(); i++) {
            StructField field = required.apply(i);
            Optional<ColumnBuffer> buffer =
                    provided.contains(field.name()) ? batch.column(field.name()) : Optional.empty();
            vectors[i] = buffer.isPresent()
                    ? new LogColumnVector(field.dataType(), buffer.get())
                    : constant(field, batch.capacity(), field.name().equals(fileColumn));
        }
        for (int i = 0; i < partitions.length(); i++) {
            ConstantColumnVector vector = new ConstantColumnVector(
                    batch.capacity(), partitions.apply(i).dataType());
            ColumnVectorUtils.populate(vector, partitionValues, i);
            vectors[required.length() + i] = vector;
        }
        return vectors;
    }

    private ColumnVector constant(StructField field, int capacity, boolean isFile) {
        ConstantColumnVector vector = new ConstantColumnVector(capacity, field.dataType());
        if (isFile) {
            vector.setNotNull();
            vector.setUtf8String(UTF8String.fromBytes(file.displayName().getBytes(UTF_8)));
        } else {
            vector.setNull();
        }
        return vector;
    }
}
