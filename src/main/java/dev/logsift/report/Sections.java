package dev.logsift.report;

/** Runs named queries for a template. */
@FunctionalInterface
public interface Sections {
    /** Never fails for the user's reasons: a query that is missing or wrong gives a section with a note. */
    Section run(String queryName);
}
