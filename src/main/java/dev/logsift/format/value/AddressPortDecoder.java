package dev.logsift.format.value;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.TextColumn;

/**
 * Takes an address and the port behind it apart: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, nfdump's
 * {@code 2001:db8::1.80}, or an address alone.
 *
 * @param always whether a port is always there, so that the last colon stands before it, whatever is before that
 */
public record AddressPortDecoder(TextColumn address, FieldDecoder port, boolean always) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        int split = portSeparator(bytes, start, end);
        int addressEnd = split < 0 ? end : split;
        boolean bracketed = addressEnd - start > 1 && bytes[start] == '[' && bytes[addressEnd - 1] == ']';
        if (bracketed) {
            TextDecoder.set(address, bytes, start + 1, addressEnd - 1, row);
        } else {
            TextDecoder.set(address, bytes, start, addressEnd, row);
        }
        return port.decode(bytes, split < 0 ? end : split + 1, end, row);
    }

    /** A single colon, or what follows an address in brackets, or the point behind an address with several colons. */
    private int portSeparator(byte[] bytes, int start, int end) {
        int first = ByteSearch.indexOf(bytes, start, end, (byte) ':');
        if (first < 0) {
            return -1;
        }
        int last = last(bytes, start, end, ':');
        if (always || first == last || bytes[last - 1] == ']') {
            return last;
        }
        int point = last(bytes, start, end, '.');
        boolean mapped = point > last && last(bytes, start, point, '.') > last; // ::ffff:192.0.2.1 has three points
        return point > last && !mapped ? point : -1;
    }

    private static int last(byte[] bytes, int start, int end, char wanted) {
        for (int at = end - 1; at >= start; at--) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }
}
