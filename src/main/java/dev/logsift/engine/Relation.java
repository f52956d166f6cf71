package dev.logsift.engine;

/** Rows that a name can be given to. Only the engine that made it knows what it is. */
public interface Relation {}
