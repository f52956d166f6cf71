package dev.logsift.format.value;

import dev.logsift.format.bytes.Absent;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.LongColumn;

/**
 * Reads a port, or what stands in its place for ICMP: {@code type.code} in NetFlow exports, type and code in the two port
 * fields of Zeek. Tables that passed through other tools have ports such as {@code 445.0}.
 */
public final class PortDecoder implements FieldDecoder {
    private static final int NONE = -1;

    private final LongColumn port;
    private final LongColumn icmpType;
    private final LongColumn icmpCode;
    private final Carries carries;
    private final ProtocolOfLine protocol;
    private final LineOutcome notAPort;

    /** What of an ICMP message stands in place of the port. */
    public enum Carries {
        NOTHING,
        TYPE_OR_CODE,
        TYPE_AND_CODE
    }

    public PortDecoder(
            String name,
            LongColumn port,
            LongColumn icmpType,
            LongColumn icmpCode,
            Carries carries,
            ProtocolOfLine protocol) {
        this.port = port;
        this.icmpType = icmpType;
        this.icmpCode = icmpCode;
        this.carries = carries;
        this.protocol = protocol;
        this.notAPort = LineOutcome.reject(name + " is not a port from 0 to 65535");
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (Absent.is(bytes, start, end)) {
            set(row, NONE, NONE, NONE);
            return null;
        }
        if (end - start > 2 && bytes[start] == '0' && bytes[start + 1] == 'x') {
            return decodeHexadecimal(bytes, start + 2, end, row);
        }
        int point = ByteSearch.indexOf(bytes, start, end, (byte) '.');
        int whole = number(bytes, start, point < 0 ? end : point);
        int fraction = point < 0 ? 0 : number(bytes, point + 1, end);
        if (whole < 0 || fraction < 0 || whole > 65535) {
            return notAPort;
        }
        if (!protocol.isIcmp() || carries == Carries.NOTHING) {
            set(row, whole, NONE, NONE);
        } else if (carries == Carries.TYPE_AND_CODE && point < 0) {
            set(row, NONE, whole >> 8, whole & 0xFF); // type * 256 + code, as NetFlow itself has it
        } else {
            set(row, NONE, whole, carries == Carries.TYPE_AND_CODE ? fraction : whole);
        }
        return null;
    }

    /** Argus writes ICMP's code and type so, and what stands in place of other protocols' ports. */
    private LineOutcome decodeHexadecimal(byte[] bytes, int start, int end, int row) {
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(bytes[i], 16);
            if (digit < 0 || value > 0xFFFF) {
                return notAPort;
            }
            value = value * 16 + digit;
        }
        boolean icmp = protocol.isIcmp() && carries == Carries.TYPE_AND_CODE;
        set(row, NONE, icmp ? value & 0xFF : NONE, icmp ? value >> 8 & 0xFF : NONE);
        return null;
    }

    private void set(int row, int portNumber, int type, int code) {
        set(port, row, portNumber);
        set(icmpType, row, type);
        set(icmpCode, row, code);
    }

    private static void set(LongColumn column, int row, int value) {
        if (column == null) {
            return;
        }
        if (value == NONE) {
            column.setNull(row);
        } else {
            column.set(row, value);
        }
    }

    private static int number(byte[] bytes, int start, int end) {
        if (start == end || end - start > 5) {
            return NONE;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
