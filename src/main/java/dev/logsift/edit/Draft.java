package dev.logsift.edit;

import dev.logsift.library.QueryFolder;
import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in which a query is edited; the query itself is not touched until it is right. */
final class Draft {
    private final Path file;
    private final String original;

    private Draft(Path file, String original) {
        this.file = file;
        this.original = original;
    }

    /** A file of its own each time: what an earlier edit left is not lost. */
    static Draft of(String name, String text, QueryFolder folder) {
        Path file = folder.root().resolve(name + ".sql");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.root().resolve(name + "." + i + ".sql");
        }
        folder.write(file, text);
        return new Draft(file, text);
    }

    Path file() {
        return file;
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw failed("read", e).help("it must be UTF-8 text");
        }
    }

    boolean isChanged() {
        return !text().equals(original);
    }

    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed("delete", e);
        }
    }

    private UserError failed(String what, IOException e) {
        return UserError.of("cannot " + what + " " + file)
                .because(FileTrouble.reason(e))
                .causedBy(e);
    }
}
