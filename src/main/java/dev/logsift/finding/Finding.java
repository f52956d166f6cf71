package dev.logsift.finding;

import dev.logsift.library.Query;
import dev.logsift.library.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who, how bad, when, why: one row that a rule returned, or several of them about one entity, or about one campaign of many, folded into one.
 *
 * @param number its place in the list, worst first, from 1
 * @param details the rule's own columns
 * @param parameters the values that the rule ran with
 * @param rows the rule's rows that were folded into this one, the strongest first; none in a row as the rule returned it
 * @param folded findings of other rules with the same cause
 */
public record Finding(
        int number,
        Rating rating,
        Query rule,
        String entity,
        long events,
        Instant firstSeen,
        Instant lastSeen,
        Double observed,
        Double expected,
        String summary,
        Map<String, Object> details,
        Map<String, Object> parameters,
        List<Finding> rows,
        List<Finding> folded) {
    public Finding {
        rows = List.copyOf(rows);
        folded = List.copyOf(folded);
    }

    public Severity severity() {
        return rating.severity();
    }

    /** From 0 to 1, on the scale of all rules. */
    public double score() {
        return rating.score();
    }

    /** Whether the entity is somebody: {@code (all)} and the like stand for a whole site, and have no story. */
    public boolean blamesSomebody() {
        return entity != null && !entity.startsWith("(");
    }

    /** The rule's rows that it was made of, itself if it is one. */
    public Stream<Finding> asReturned() {
        return rows.isEmpty() ? Stream.of(this) : rows.stream();
    }

    public Finding numbered(int newNumber) {
        return copy(newNumber, rating, events, firstSeen, lastSeen, summary, rows, folded);
    }

    public Finding rated(Rating newRating) {
        return copy(number, newRating, events, firstSeen, lastSeen, summary, rows, folded);
    }

    /** The same finding with more to say of it. */
    public Finding adding(String words) {
        String more = summary == null ? words : summary + "; " + words;
        return copy(number, rating, events, firstSeen, lastSeen, more, rows, folded);
    }

    public Finding counting(long newEvents) {
        return copy(number, rating, newEvents, firstSeen, lastSeen, summary, rows, folded);
    }

    public Finding seen(Instant first, Instant last) {
        return copy(number, rating, events, first, last, summary, rows, folded);
    }

    public Finding standingFor(List<Finding> newRows) {
        return copy(number, rating, events, firstSeen, lastSeen, summary, newRows, folded);
    }

    public Finding folding(List<Finding> others) {
        return copy(number, rating, events, firstSeen, lastSeen, summary, rows, others);
    }

    private Finding copy(
            int newNumber,
            Rating newRating,
            long newEvents,
            Instant first,
            Instant last,
            String newSummary,
            List<Finding> newRows,
            List<Finding> others) {
        return new Finding(
                newNumber,
                newRating,
                rule,
                entity,
                newEvents,
                first,
                last,
                observed,
                expected,
                newSummary,
                details,
                parameters,
                newRows,
                others);
    }
}
