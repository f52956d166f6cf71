package dev.logsift.format.column;

import java.io.Serializable;

/** A column of a loaded log. */
public record LogColumn(String name, LogType type) implements Serializable {}
