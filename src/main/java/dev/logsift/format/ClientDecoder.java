package dev.logsift.format;

/** Takes an address, or the first of a comma list of them; the others are the proxies that a request came by. */
record ClientDecoder(TextColumn client, TextColumn via) implements FieldDecoder {
    @Override
    public LineOutcome decode(byte[] bytes, int start, int end, int row) {
        if (client == null && via == null) {
            return null;
        }
        int comma = ByteSearch.indexOf(bytes, start, end, (byte) ',');
        if (comma < 0) {
            TextDecoder.set(client, bytes, start, end, row);
            TextDecoder.setNull(via, row);
            return null;
        }
        int rest = comma + 1;
        while (rest < end && bytes[rest] == ' ') {
            rest++;
        }
        TextDecoder.set(client, bytes, start, comma, row);
        TextDecoder.set(via, bytes, rest, end, row);
        return null;
    }
}
