package dev.logsift.shell.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The user's own keys: the inputrc file that all programs with a prompt read. */
record ReadlineSettings(List<String> lines) {
    private static final int DEEPEST = 10;

    /** From $INPUTRC, else ~/.inputrc, else /etc/inputrc; none of them is no mistake. */
    static ReadlineSettings find(Map<String, String> environment, Path home) {
        Optional<Path> file = Stream.concat(
                        Optional.ofNullable(environment.get("INPUTRC"))
                                .filter(name -> !name.isBlank())
                                .map(Path::of)
                                .stream(),
                        Stream.of(home.resolve(".inputrc"), Path.of("/etc/inputrc")))
                .filter(Files::isReadable)
                .findFirst();
        List<String> lines = new ArrayList<>();
        file.ifPresent(found -> read(found, home, 0, lines));
        return new ReadlineSettings(List.copyOf(lines));
    }

    String text() {
        return String.join("\n", lines);
    }

    /** With the files that it includes in their places: JLine passes over {@code $include}. */
    private static void read(Path file, Path home, int depth, List<String> lines) {
        if (depth > DEEPEST) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] words = line.strip().split("\\s+", 2);
                if (words[0].equals("$include") && words.length == 2) {
                    String name = words[1].startsWith("~/") ? home + words[1].substring(1) : words[1];
                    read(file.resolveSibling(name), home, depth + 1, lines);
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            // As readline does: a file that cannot be read sets nothing.
        }
    }
}
