package dev.logsift.report;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import dev.logsift.text.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** A reader never sees half a report. */
    public void write(String page) {
        try {
            WholeFile.write(path.toAbsolutePath(), page);
        } catch (IOException e) {
            throw cannotWrite(FileTrouble.reason(e)).causedBy(e);
        }
    }

    private Path parent() {
        return path.toAbsolutePath().normalize().getParent();
    }

    private UserError cannotWrite(String reason) {
        return UserError.of("cannot write the report to " + path).because(reason);
    }
}
