package dev.logsift.source;

import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.DoubleColumn;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.TextColumn;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.sql.vectorized.ColumnarMap;
import org.apache.spark.unsafe.types.UTF8String;

/** A column of lines as Spark sees it: strings are made straight from the block that the lines were read into. */
final class LogColumnVector extends ColumnVector {
    private final ColumnBuffer buffer;
    private final TextColumn text;
    private final LongColumn number;
    private final DoubleColumn fraction;

    LogColumnVector(DataType type, ColumnBuffer buffer) {
        super(type);
        this.buffer = buffer;
        this.text = buffer instanceof TextColumn column ? column : null;
        this.number = buffer instanceof LongColumn column ? column : null;
        this.fraction = buffer instanceof DoubleColumn column ? column : null;
    }

    @Override
    public UTF8String getUTF8String(int row) {
        if (text.isNull(row)) {
            return null;
        }
        return text.isPlain(row)
                ? UTF8String.fromBytes(text.block(), text.start(row), text.length(row))
                : UTF8String.fromBytes(text.copy(row));
    }

    @Override
    public long getLong(int row) {
        return number.get(row);
    }

    @Override
    public int getInt(int row) {
        return (int) number.get(row);
    }

    @Override
    public double getDouble(int row) {
        return fraction.get(row);
    }

    @Override
    public boolean isNullAt(int row) {
        return buffer.isNull(row);
    }

    @Override
    public boolean hasNull() {
        return true;
    }

    @Override
    public int numNulls() {
        throw unsupported();
    }

    @Override
    public void close() {
        // the buffers belong to the reader
    }

    @Override
    public boolean getBoolean(int row) {
        throw unsupported();
    }

    @Override
    public byte getByte(int row) {
        throw unsupported();
    }

    @Override
    public short getShort(int row) {
        throw unsupported();
    }

    @Override
    public float getFloat(int row) {
        throw unsupported();
    }

    @Override
    public ColumnarArray getArray(int row) {
        throw unsupported();
    }

    @Override
    public ColumnarMap getMap(int row) {
        throw unsupported();
    }

    @Override
    public Decimal getDecimal(int row, int precision, int scale) {
        throw unsupported();
    }

    @Override
    public byte[] getBinary(int row) {
        throw unsupported();
    }

    @Override
    public ColumnVector getChild(int ordinal) {
        throw unsupported();
    }

    private UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("no column of a log is of this type: " + type);
    }
}
