package dev.logsift.format;

import dev.logsift.format.file.FormatLibrary;
import java.nio.file.Path;
import java.util.List;

/** The formats that the project ships, for tests. */
public final class ShippedFormats {
    public static final FormatLibrary LIBRARY = FormatLibrary.open(List.of(Path.of("data/formats")));

    private ShippedFormats() {}

    public static FormatDefinition named(String name) {
        return LIBRARY.find(name).orElseThrow();
    }
}
