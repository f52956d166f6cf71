package dev.logsift.format.time;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.value.FieldDecoder;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.format.value.NanosecondDecoder;
import dev.logsift.format.value.ScaledDecoder;
import java.time.ZoneId;

/** Reads a time in whichever of the usual spellings it is, for formats in which servers are told how to write it. */
public final class AnyTimeDecoder implements FieldDecoder {
    private static final int DIGITS_OF_SECONDS = 11;
    private static final int DIGITS_OF_MILLISECONDS = 14;
    private static final int DIGITS_OF_MICROSECONDS = 17;
    private static final int SLASHED_SECONDS = "2011/08/10 09:46:59".length();
    private static final LineOutcome NOT_A_TIME = LineOutcome.reject("the time is in none of the usual spellings");

    private final LongColumn column;
    private final FieldDecoder iso;
    private final FieldDecoder slashed;
    private final FieldDecoder slashedSeconds;
    private final FieldDecoder commonLog;
    private final FieldDecoder seconds;
    private final FieldDecoder milliseconds;
    private final FieldDecoder microseconds;
    private final FieldDecoder nanoseconds;

    public AnyTimeDecoder(String name, LongColumn column, ZoneId zone) {
        this.column = column;
        this.iso = new IsoTimeDecoder(column, zone);
        this.slashed = new TimeLayoutDecoder("%Y/%m/%d %H:%M:%S.%f", column, zone);
        this.slashedSeconds = new TimeLayoutDecoder("%Y/%m/%d %H:%M:%S", column, zone);
        this.commonLog = new CommonLogTimeDecoder(column, false);
        this.seconds = new ScaledDecoder(name, 1_000_000, false, column);
        this.milliseconds = new ScaledDecoder(name, 1_000, false, column);
        this.microseconds = new ScaledDecoder(name, 1, false, column);
        this.nanoseconds = new NanosecondDecoder(name, column);
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (Absent.is(bytes, start, end)) {
            if (column != null) {
                column.setNull(row);
            }
            return null;
        }
        if (end - start > 10 && bytes[start + 4] == '-') {
            return iso.decode(bytes, start, end, row);
        }
        if (end - start > 10 && bytes[start + 4] == '/') {
            FieldDecoder decoder = end - start == SLASHED_SECONDS ? slashedSeconds : slashed;
            return decoder.decode(bytes, start, end, row) == null ? null : NOT_A_TIME;
        }
        if (end - start > 10 && bytes[start + 2] == '/') {
            return commonLog.decode(bytes, start, end, row);
        }
        int point = ByteSearch.indexOf(bytes, start, end, (byte) '.');
        int digits = (point < 0 ? end : point) - start;
        FieldDecoder number = digits <= DIGITS_OF_SECONDS
                ? seconds
                : digits <= DIGITS_OF_MILLISECONDS
                        ? milliseconds
                        : digits <= DIGITS_OF_MICROSECONDS ? microseconds : nanoseconds;
        return number.decode(bytes, start, end, row) == null ? null : NOT_A_TIME;
    }
}
