package dev.logsift.session.workspace;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed at the prompt, oldest first, as JLine's timestamped history file keeps it. */
public record History(List<Entry> entries) {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}):(.*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** One statement. */
    public record Entry(Instant time, String statement) {}

    /** The history in a file; a file that is not there yet holds none. */
    public static History read(Path file) {
        if (!Files.exists(file)) {
            return new History(List.of());
        }
        try {
            return new History(Files.readAllLines(file).stream()
                    .map(History::entry)
                    .flatMap(Optional::stream)
                    .toList());
        } catch (IOException e) {
            throw UserError.of("cannot read the history " + file)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static Optional<Entry> entry(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String statement = ESCAPE.matcher(matcher.group(2))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            default -> escape.group(1);
                        }));
        return Optional.of(new Entry(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), statement));
    }
}
