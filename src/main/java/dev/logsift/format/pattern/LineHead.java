package dev.logsift.format.pattern;

import dev.logsift.format.LineParser;
import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.column.LongColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.column.TextColumn;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import dev.logsift.format.pattern.PatternPart.Literal;
import dev.logsift.format.pattern.PatternPart.Value;
import dev.logsift.format.value.ClientDecoder;
import dev.logsift.format.value.LineOutcome;
import dev.logsift.format.value.TextDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what stands before the time of an access log's line where it is not what the pattern says: the virtual host
 * first, no ident or no user, a user's name with blanks, a comma list of addresses, a proxy's address behind the client's.
 */
final class LineHead implements LineParser {
    /** What can stand before the time, besides the pattern's own. */
    static final List<LogColumn> COLUMNS = List.of(
            new LogColumn("host", LogType.STRING),
            new LogColumn("ident", LogType.STRING),
            new LogColumn("user_name", LogType.STRING));

    private static final Set<String> OF_HEAD = Set.of("host", "port", "client", "ident", "user_name");
    private static final int MOST_TOKENS = 16;
    private static final LineOutcome NOT_READABLE =
            LineOutcome.reject("what stands before the time is neither client nor virtual host");

    private final LineParser rest;
    private final ClientDecoder client;
    private final TextColumn host;
    private final LongColumn port;
    private final TextColumn ident;
    private final TextColumn user;
    private final int[] starts = new int[MOST_TOKENS];
    private final int[] ends = new int[MOST_TOKENS];

    /** @param taken the columns that what stands behind the time fills */
    private LineHead(LineParser rest, RecordBatch batch, List<String> taken, boolean hasPort) {
        this.rest = rest;
        this.client = new ClientDecoder(batch.text("client"));
        this.host = taken.contains("host") ? null : batch.text("host");
        this.port = hasPort ? batch.number("port") : null;
        this.ident = taken.contains("ident") ? null : batch.text("ident");
        this.user = taken.contains("user_name") ? null : batch.text("user_name");
    }

    /** Whether a pattern has a client and nothing but such fields before a time in brackets. */
    static boolean isOf(List<PatternPart> parts) {
        int time = time(parts);
        return time > 0
                && parts.get(0) instanceof Value first
                && fields(parts, time).stream().allMatch(field -> OF_HEAD.contains(field.column()))
                && fields(parts, time).stream().anyMatch(field -> field.kind() == FieldKind.CLIENT)
                && (first.field().column().equals("host") || first.field().kind() == FieldKind.CLIENT);
    }

    /** @param unfilled the wanted columns that the pattern has no value for */
    static LineParser parser(List<PatternPart> parts, FieldDecoders decoders, ColumnBuffer[] unfilled) {
        List<PatternPart> rest = parts.subList(time(parts), parts.size());
        boolean bracketed = ((Value) rest.get(0)).field().kind() == FieldKind.BRACKETED_COMMON_LOG_TIME;
        List<PatternPart> withBracket = new ArrayList<>(rest);
        if (!bracketed) {
            withBracket.add(0, new Literal("["));
        }
        LineParser parser = PatternLineParser.compile(PatternLayout.of(withBracket, false), decoders.anew(), unfilled);
        List<String> taken =
                fields(rest, rest.size()).stream().map(LogField::column).toList();
        boolean hasPort = fields(parts, time(parts)).stream()
                .anyMatch(field -> field.column().equals("port"));
        return new LineHead(parser, decoders.batch(), taken, hasPort);
    }

    @Override
    public LineOutcome parse(byte[] bytes, int start, int end, int row) {
        int time = timeStart(bytes, start, end);
        int tokens = time < 0 ? 0 : split(bytes, start, time);
        if (tokens == 0) {
            return NOT_READABLE;
        }
        LineOutcome outcome = rest.parse(bytes, time, end, row);
        if (!outcome
                .isRow()) { // nobody can say which field it is where those before the time are not as they should be
            return outcome.at("", time - start + outcome.column() - 1);
        }
        return fill(bytes, tokens, row) ? LineOutcome.ROW : NOT_READABLE;
    }

    private boolean fill(byte[] bytes, int tokens, int row) {
        boolean dashSecond = tokens > 3 && ends[1] - starts[1] == 1 && bytes[starts[1]] == '-';
        if (dashSecond) { // client, no ident, a user's name with blanks
            ends[2] = ends[tokens - 1];
            return fill(bytes, -1, 0, 1, 2, row);
        }
        return switch (tokens) {
            case 1 -> fill(bytes, -1, 0, -1, -1, row);
            case 2 -> fill(bytes, -1, 0, -1, 1, row);
            case 3 -> fill(bytes, -1, 0, 1, 2, row);
            case 4 -> fill(bytes, 0, 1, 2, 3, row);
            case 5 -> fill(bytes, 0, 1, 3, 4, row); // the third is the proxy that asked
            default -> false;
        };
    }

    /** Each number is the token of a column, or -1. */
    private boolean fill(byte[] bytes, int hostAt, int clientAt, int identAt, int userAt, int row) {
        setHost(bytes, hostAt, row);
        client.decode(bytes, starts[clientAt], ends[clientAt], row);
        set(ident, bytes, identAt, row);
        set(user, bytes, userAt, row);
        return true;
    }

    private void setHost(byte[] bytes, int token, int row) {
        if (port != null) {
            port.setNull(row);
        }
        if (token < 0) {
            TextDecoder.setNull(host, row);
            return;
        }
        int colon = ByteSearch.indexOf(bytes, starts[token], ends[token], (byte) ':');
        long number = colon < 0 ? -1 : port(bytes, colon + 1, ends[token]);
        TextDecoder.set(host, bytes, starts[token], number < 0 ? ends[token] : colon, row);
        if (port != null && number >= 0) {
            port.set(row, number);
        }
    }

    private static long port(byte[] bytes, int start, int end) {
        long value = start == end || end - start > 5 ? -1 : 0;
        for (int i = start; i < end && value >= 0; i++) {
            value = bytes[i] >= '0' && bytes[i] <= '9' ? value * 10 + bytes[i] - '0' : -1;
        }
        return value;
    }

    private void set(TextColumn column, byte[] bytes, int token, int row) {
        if (token < 0) {
            TextDecoder.setNull(column, row);
        } else {
            TextDecoder.set(column, bytes, starts[token], ends[token], row);
        }
    }

    /** The words before the time; a comma joins a word to the next one, quotes are left out. 0 if there are too many. */
    private int split(byte[] bytes, int start, int end) {
        int tokens = 0;
        int at = start;
        while (at < end) {
            boolean quoted = bytes[at] == '"';
            int from = quoted ? at + 1 : at;
            int to = ByteSearch.indexOf(bytes, from, end, (byte) (quoted ? '"' : ' '));
            while (!quoted && to > from && bytes[to - 1] == ',') {
                to = ByteSearch.indexOf(bytes, to + 1, end, (byte) ' ');
            }
            if (to < 0 || tokens == MOST_TOKENS) {
                return 0;
            }
            if (to > from) {
                starts[tokens] = from;
                ends[tokens++] = to;
            }
            at = to + 1;
        }
        return tokens;
    }

    /** The first bracket behind a blank that a day of two digits and a slash follow. */
    private static int timeStart(byte[] bytes, int start, int end) {
        int at = ByteSearch.indexOf(bytes, start, end, (byte) '[');
        while (at >= 0) {
            if (at > start && bytes[at - 1] == ' ' && at + 3 < end && bytes[at + 3] == '/') {
                return at;
            }
            at = ByteSearch.indexOf(bytes, at + 1, end, (byte) '[');
        }
        return -1;
    }

    private static int time(List<PatternPart> parts) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i) instanceof Value value && parts.get(i - 1) instanceof Literal literal) {
                FieldKind kind = value.field().kind();
                boolean inBrackets =
                        kind == FieldKind.COMMON_LOG_TIME && literal.text().endsWith("[");
                if (kind == FieldKind.BRACKETED_COMMON_LOG_TIME || inBrackets) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static List<LogField> fields(List<PatternPart> parts, int end) {
        return parts.subList(0, end).stream()
                .filter(Value.class::isInstance)
                .map(part -> ((Value) part).field())
                .toList();
    }
}
