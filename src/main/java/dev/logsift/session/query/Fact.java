package dev.logsift.session.query;

/**
 * A view that was computed once, for all that read it.
 *
 * @param name the view's name
 * @param seconds what that took
 */
public record Fact(String name, double seconds, long rows) {}
