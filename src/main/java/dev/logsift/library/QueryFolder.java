package dev.logsift.library;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import dev.logsift.text.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The user's own queries on disk; a file there is whole at any moment, whatever fails. */
public record QueryFolder(Path root) {
    private static final String CASES = ".test.yaml";

    /** Where a query lies. */
    public Path place(String family, Query.Kind kind, String name) {
        return root.resolve(family).resolve(kind.folder()).resolve(QueryName.check(name) + ".sql");
    }

    /** Writes a file, which has the old text or the new one, and nothing between. */
    public void write(Path file, String text) {
        try {
            WholeFile.write(file, text);
        } catch (IOException e) {
            throw failed("write the query " + file, e);
        }
    }

    /** Takes the test cases of a rule over from another folder, if it has some. */
    public void copyCases(Path from, Path to) {
        Path cases = cases(from);
        if (Files.exists(cases) && !Files.exists(cases(to))) {
            try {
                write(cases(to), Files.readString(cases));
            } catch (IOException e) {
                throw failed("read the test cases " + cases, e);
            }
        }
    }

    /** Gives a query and its test cases another name. */
    public void rename(Path file, String newName) {
        Path target = file.resolveSibling(QueryName.check(newName) + ".sql");
        try {
            move(file, target);
            if (Files.exists(cases(file))) {
                moveCases(file, target);
            }
        } catch (IOException e) {
            throw failed("rename " + file, e);
        }
    }

    /** Removes a query and its test cases. */
    public void delete(Path file) {
        try {
            Files.delete(file);
            Files.deleteIfExists(cases(file));
        } catch (IOException e) {
            throw failed("delete " + file, e);
        }
    }

    private static void moveCases(Path file, Path target) throws IOException {
        try {
            move(cases(file), cases(target));
        } catch (IOException e) {
            move(target, file); // both have the new name, or none
            throw e;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path cases(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.sql$", CASES));
    }

    private static UserError failed(String what, IOException e) {
        return UserError.of("cannot " + what)
                .because(FileTrouble.reason(e))
                .help("nothing was changed; check that the folder is writable and that the disk has room")
                .causedBy(e);
    }
}
