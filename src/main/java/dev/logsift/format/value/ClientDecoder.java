package dev.logsift.format.value;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.TextColumn;

/** Takes an address, or the first of a comma list of them: the others are proxies, which are in the line as it was. */
public record ClientDecoder(TextColumn client) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (client != null) {
            int comma = ByteSearch.indexOf(bytes, start, end, (byte) ',');
            TextDecoder.set(client, bytes, start, comma < 0 ? end : comma, row);
        }
        return null;
    }
}
