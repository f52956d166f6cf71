package dev.logsift.format;

/**
 * Reads a port, or what stands in its place for ICMP: {@code type.code} in NetFlow exports, type and code in the two port
 * fields of Zeek. Tables that passed through other tools have ports such as {@code 445.0}.
 */
final class PortDecoder implements FieldDecoder {
    private static final int NONE = -1;

    private final LongColumn port;
    private final LongColumn icmpType;
    private final LongColumn icmpCode;
    private final boolean carriesIcmp;
    private final boolean carriesBoth;
    private final LineOutcome notAPort;
    private boolean icmp;

    /** @param carriesIcmp whether an ICMP message's type or code stands here */
    PortDecoder(String name, LongColumn port, LongColumn icmpType, LongColumn icmpCode, boolean carriesIcmp) {
        this.port = port;
        this.icmpType = icmpType;
        this.icmpCode = icmpCode;
        this.carriesIcmp = carriesIcmp;
        this.carriesBoth = icmpType != null && icmpCode != null;
        this.notAPort = LineOutcome.reject(name + " is not a port");
    }

    /** Says whether the line at hand is about ICMP. */
    void icmp(boolean newIcmp) {
        icmp = newIcmp;
    }

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (Absent.is(bytes, start, end)) {
            set(row, NONE, NONE, NONE);
            return null;
        }
        int point = ByteSearch.indexOf(bytes, start, end, (byte) '.');
        int whole = number(bytes, start, point < 0 ? end : point);
        int fraction = point < 0 ? 0 : number(bytes, point + 1, end);
        if (whole < 0 || fraction < 0 || whole > 65535) {
            return notAPort;
        }
        if (!icmp || !carriesIcmp) {
            set(row, whole, NONE, NONE);
        } else if (carriesBoth && point < 0) {
            set(row, NONE, whole >> 8, whole & 0xFF); // type * 256 + code, as NetFlow itself has it
        } else {
            set(row, NONE, whole, carriesBoth ? fraction : whole);
        }
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
