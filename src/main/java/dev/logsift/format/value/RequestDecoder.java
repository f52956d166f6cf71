package dev.logsift.format.value;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.TextColumn;

/**
 * Takes a request line apart. A line that is not {@code METHOD TARGET [PROTOCOL]} is whole in the target, and no reason
 * to reject: scanners send such lines, and they are what an analyst looks for.
 */
public record RequestDecoder(TextColumn method, TextColumn protocol, TargetDecoder target, TextColumn whole)
        implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        int methodEnd = ByteSearch.indexOf(bytes, start, end, (byte) ' ');
        if (methodEnd < 0 || !isMethod(bytes, start, methodEnd)) {
            odd(bytes, start, end, row);
            return null;
        }
        int targetEnd = ByteSearch.indexOf(bytes, methodEnd + 1, end, (byte) ' ');
        if (targetEnd < 0) {
            targetEnd = end;
        } else if (!isProtocol(bytes, targetEnd + 1, end)) {
            odd(bytes, start, end, row);
            return null;
        }
        if (targetEnd == methodEnd + 1) {
            odd(bytes, start, end, row);
            return null;
        }
        TextDecoder.set(method, bytes, start, methodEnd, row);
        target.decode(bytes, methodEnd + 1, targetEnd, row);
        TextDecoder.set(protocol, bytes, Math.min(targetEnd + 1, end), end, row);
        return null;
    }

    private void odd(byte[] bytes, int start, int end, int row) {
        TextDecoder.setNull(method, row);
        TextDecoder.setNull(protocol, row);
        target.setNullParts(row);
        TextDecoder.set(whole, bytes, start, end, row);
    }

    /** A method is a token of RFC 9110 that begins with a letter; none that is in use has other signs than hyphens. */
    private static boolean isMethod(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            boolean inner = i > start && (b == '-' || b == '_' || b >= '0' && b <= '9');
            if (!letter && !inner) {
                return false;
            }
        }
        return end > start;
    }

    /** A name, a slash, a digit, and no blank: {@code HTTP/1.1}. */
    private static boolean isProtocol(byte[] bytes, int start, int end) {
        int slash = ByteSearch.indexOf(bytes, start, end, (byte) '/');
        return slash > start
                && slash + 1 < end
                && bytes[slash + 1] >= '0'
                && bytes[slash + 1] <= '9'
                && ByteSearch.indexOf(bytes, start, end, (byte) ' ') < 0;
    }
}
