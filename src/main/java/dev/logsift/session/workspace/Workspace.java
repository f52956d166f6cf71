package dev.logsift.session.workspace;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The user's own folder: queries, formats, templates, history, log file, and what the Hive metastore keeps. */
public record Workspace(Path root) {

    /** Makes the folder, for its owner only, if it is not there yet; it must be one that can be written to. */
    public static Workspace open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Path parent = root.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.delete(Files.createTempFile(root, ".writable", null));
            return new Workspace(root.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw UserError.of(
                            Files.isDirectory(root)
                                    ? "cannot write to the workspace " + root
                                    : "cannot make the workspace " + root)
                    .because(reason(e))
                    .help("choose another folder with --workspace DIR or LOGSIFT_HOME")
                    .causedBy(e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileAlreadyExistsException ? "it is a file" : FileTrouble.reason(e);
    }

    public Path queries() {
        return root.resolve("queries");
    }

    /** Where queries are edited until they are what they should be. */
    public Path drafts() {
        return root.resolve("drafts");
    }

    public Path formats() {
        return root.resolve("formats");
    }

    public Path templates() {
        return root.resolve("reports-templates");
    }

    public Path scenarios() {
        return root.resolve("scenarios");
    }

    public Path patterns() {
        return root.resolve("patterns");
    }

    /** The MaxMind file that says which country an address is in, while no other one is set. */
    public Path countryFile() {
        return root.resolve("country.mmdb");
    }

    public Path history() {
        return root.resolve("history");
    }

    /** What {@code allow} hides. */
    public Path allowances() {
        return root.resolve("allow.yaml");
    }

    public Path logFile() {
        return root.resolve("logsift.log");
    }

    /** Where Spark keeps warehouse, metastore and scratch files. */
    public Path storage() {
        return root.resolve("storage");
    }
}
