package dev.logsift.engine;

/** One file that a path or glob led to, wherever its file system is. */
public record SourceFile(String path, long bytes) {
    /** The path as a user would write it: without the scheme where it is local. */
    public String displayName() {
        return path.startsWith("file:") ? path.substring("file:".length()) : path;
    }
}
