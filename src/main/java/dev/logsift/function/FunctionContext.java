package dev.logsift.function;

import dev.logsift.pattern.PatternLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What functions may ask of the session.
 *
 * @param patterns the lists of patterns
 * @param countryFile the MaxMind file that is set just now
 */
public record FunctionContext(PatternLibrary patterns, Supplier<Optional<Path>> countryFile) {
    /** All that the functions' answers depend on: as long as it is equal, so are they. */
    public Object state() {
        return List.of(
                patterns.state(),
                countryFile.get().map(file -> file + " " + file.toFile().lastModified()));
    }

    /** With patterns only. */
    public static FunctionContext ofPatterns(List<Path> folders) {
        return new FunctionContext(PatternLibrary.open(folders), Optional::empty);
    }
}
