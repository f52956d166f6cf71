package dev.logsift.engine;

/** One file that a path or glob led to, wherever its file system is. */
public record SourceFile(String path, long bytes) {}
