package dev.logsift.engine;

/**
 * A function that SQL can call.
 *
 * @param signature how it is called, such as {@code date_trunc(fmt, ts)}
 * @param description what it does, in one line; empty where nobody says
 */
public record SqlFunction(String name, String signature, String description) {}
