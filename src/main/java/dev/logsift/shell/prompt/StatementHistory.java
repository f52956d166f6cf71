package dev.logsift.shell.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.impl.history.DefaultHistory;

/** What was typed, across sessions: each statement once, where it was typed last, and nothing that holds a secret. */
final class StatementHistory extends DefaultHistory {
    /** How many statements are kept. */
    static final int SIZE = 2000;

    private final Optional<Path> file;

    /** @param file where it is kept; nothing where that cannot be written */
    StatementHistory(Optional<Path> file) {
        this.file = file;
    }

    @Override
    public void add(Instant time, String line) {
        if (Secrets.isIn(line)) {
            return;
        }
        boolean again = contains(line.strip());
        super.add(time, line);
        if (again && !line.startsWith(" ")) {
            keepOneOfEach();
        }
    }

    @Override
    public void load() throws IOException {
        super.load();
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        forEach(entries::add);
        if (!entries.stream().allMatch(entry -> seen.add(entry.line()))) {
            keepOneOfEach();
        }
    }

    private boolean contains(String line) {
        for (Entry entry : this) {
            if (entry.line().equals(line)) {
                return true;
            }
        }
        return false;
    }

    /** The file is written anew, as several sessions may write to it, and read again. */
    private void keepOneOfEach() {
        try {
            if (file.isPresent()) {
                trimHistory(file.get(), SIZE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
