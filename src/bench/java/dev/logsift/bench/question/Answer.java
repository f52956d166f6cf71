package dev.logsift.bench.question;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of an answer as text that does not depend on who gave it. */
record Answer(List<List<String>> rows) {

    static Answer of(List<List<Object>> values) {
        return new Answer(values.stream()
                .map(row -> row.stream().map(Answer::text).toList())
                .toList());
    }

    /** How far this answer is from the one that it should be; empty if not at all. */
    Optional<String> difference(Answer right) {
        if (equals(right)) {
            return Optional.empty();
        }
        int most = Math.max(rows.size(), right.rows.size());
        long wrong = java.util.stream.IntStream.range(0, most)
                .filter(row -> !row(row).equals(right.row(row)))
                .count();
        int first = java.util.stream.IntStream.range(0, most)
                .filter(row -> !row(row).equals(right.row(row)))
                .findFirst()
                .orElseThrow();
        return Optional.of("%d of %d rows differ, the first is %s where Logsift has %s"
                .formatted(wrong, most, row(first), right.row(first)));
    }

    private List<String> row(int index) {
        return index < rows.size() ? rows.get(index) : List.of();
    }

    private static String text(Object value) {
        if (value instanceof Timestamp time) {
            return time.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC).toString();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value instanceof Instant time ? time.toString() : String.valueOf(value);
    }
}
