package dev.logsift.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of results: each benchmark replaces its own section and leaves the others as they are.
 *
 * @param introduction how it begins when it is made
 */
public record ResultsFile(Path path, String introduction) {
    private static final String SPEED =
            """
            # Measured speed

            Written by `bench/run`, `bench/memory`, `bench/parser` and `bench/startup`; docs/benchmarks.md says what they do.
            """;

    /** {@code RESULTS.md}. */
    public ResultsFile(Path path) {
        this(path, SPEED);
    }

    public void replaceSection(String title, String text) throws IOException {
        List<String> sections = new ArrayList<>(sections());
        String heading = "## " + title + "\n";
        String section = heading + "\n" + text.strip() + "\n";
        int place = -1;
        for (int i = 0; i < sections.size(); i++) {
            place = sections.get(i).startsWith(heading) ? i : place;
        }
        if (place < 0) {
            sections.add(section);
        } else {
            sections.set(place, section);
        }
        Path unfinished = path.resolveSibling(path.getFileName() + ".tmp");
        Files.writeString(
                unfinished, sections.stream().map(String::strip).collect(Collectors.joining("\n\n", "", "\n")));
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> sections() throws IOException {
        return Files.exists(path) ? List.of(Files.readString(path).split("(?m)^(?=## )")) : List.of(introduction);
    }
}
