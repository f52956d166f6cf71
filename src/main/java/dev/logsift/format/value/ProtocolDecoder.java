package dev.logsift.format.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.logsift.format.column.TextColumn;
import java.util.Locale;

/** Reads the name of a protocol, which is made upper case, or its number; most names stay where they lie. */
public record ProtocolDecoder(TextColumn column, ProtocolOfLine line) implements FieldDecoder {
    private static final byte[] ICMP = {'I', 'C', 'M', 'P'};

    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        line.icmp(isIcmp(bytes, start, end));
        TextDecoder.set(column, bytes, start, end, row);
        if (column == null || column.isNull(row)) {
            return null;
        }
        byte[] name = IpProtocols.name(bytes, start, end);
        if (name != null) {
            column.replace(row, name);
        } else if (hasLowerCase(bytes, start, end)) {
            String word = new String(bytes, start, end - start, UTF_8);
            column.replace(row, word.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        }
        return null;
    }

    private static boolean hasLowerCase(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z' || bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    /** ICMP, ICMP6, ICMPv6 and IPv6-ICMP, whatever the case; 1 and 58 are their numbers. */
    private static boolean isIcmp(byte[] bytes, int start, int end) {
        for (int at = start; at + ICMP.length <= end; at++) {
            int matched = 0;
            while (matched < ICMP.length && (bytes[at + matched] & ~0x20) == ICMP[matched]) {
                matched++;
            }
            if (matched == ICMP.length) {
                return true;
            }
        }
        return end - start == 1 && bytes[start] == '1'
                || end - start == 2 && bytes[start] == '5' && bytes[start + 1] == '8';
    }
}
