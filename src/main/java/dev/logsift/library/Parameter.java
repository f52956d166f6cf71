package dev.logsift.library;

/** A parameter in a query's header. */
public record Parameter(String name, ParameterType type, Object defaultValue, String help) {}
