package dev.logsift.engine;

import java.time.Instant;
import java.util.Optional;

/** A view whose rows lie in memory, so that what a column holds is known without a query. */
public interface HeldView extends KeptView {
    /** Whether any row has a value in a column. */
    boolean isFilled(String column);

    /** The earliest and the latest value of a column of times; nothing where there is none. */
    Optional<Span> span(String column);

    /** A stretch of time, both ends included. */
    record Span(Instant first, Instant last) {}
}
