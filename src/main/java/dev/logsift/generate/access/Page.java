package dev.logsift.generate.access;

import java.util.List;

/** Something that a site serves, and the pictures that a browser asks for with it. */
public record Page(String target, long bytes, List<Page> images) {
    public Page(String target, long bytes) {
        this(target, bytes, List.of());
    }
}
