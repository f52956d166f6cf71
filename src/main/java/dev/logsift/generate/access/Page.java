package dev.logsift.generate.access;

import java.util.List;

/** Something that a site serves, and the pictures that a browser asks for with it. */
record Page(String target, long bytes, List<Page> images) {
    Page(String target, long bytes) {
        this(target, bytes, List.of());
    }
}
