package dev.logsift.report;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The file that a report goes to: complete, or not there. */
public record ReportFile(Path path) {

    /** Says before the work is done what would make the writing fail. */
    public ReportFile check() {
        Path parent = parent();
        if (Files.isDirectory(path)) {
            throw cannotWrite("it is a folder").help("name a file in it, such as " + path.resolve("report.html"));
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw cannotWrite("it is not a regular file");
        }
        if (!Files.isDirectory(parent)) {
            throw cannotWrite("there is no folder " + parent)
                    .help("make the folder first, or choose another with --to");
        }
        if (!Files.isWritable(parent)) {
            throw cannotWrite("the folder " + parent + " is not writable").help("choose another place with --to FILE");
        }
        return this;
    }

    /** Writes beside the target and moves into place, so that a reader never sees half a report. */
    public void write(String page) {
        Path temporary = parent().resolve("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(temporary, page, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw cannotWrite(e.toString()).causedBy(e);
        } finally {
            discard(temporary);
        }
    }

    private Path parent() {
        return path.toAbsolutePath().normalize().getParent();
    }

    private void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw cannotWrite("the temporary file " + temporary + " could not be removed: " + e)
                    .causedBy(e);
        }
    }

    private UserError cannotWrite(String reason) {
        return UserError.of("cannot write the report to " + path).because(reason);
    }
}
