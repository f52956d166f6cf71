package dev.logsift.engine;

import java.time.Instant;

/** One file that a path or glob led to, wherever its file system is. */
public record SourceFile(String path, long bytes, Instant modified) {
    /** The path as a user would write it: without the scheme where it is local. */
    public String displayName() {
        return path.startsWith("file:") ? path.substring("file:".length()) : path;
    }
}
