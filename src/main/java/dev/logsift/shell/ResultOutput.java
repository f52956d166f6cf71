package dev.logsift.shell;

import dev.logsift.text.FileTrouble;
import dev.logsift.text.UserError;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where results go: standard output, or a file that is there only when it is complete. */
public final class ResultOutput implements AutoCloseable {
    private final OutputStream stream;
    private final Path file;
    private final Path unfinished;
    private boolean failed;

    private ResultOutput(OutputStream stream, Path file, Path unfinished) {
        this.stream = stream;
        this.file = file;
        this.unfinished = unfinished;
    }

    public static ResultOutput standard(OutputStream out) {
        return new ResultOutput(out, null, null);
    }

    /** Writes beside the file; {@link #complete} gives it its name. A device or pipe is written to as it is. */
    public static ResultOutput file(Path named) {
        try {
            Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
            if (Files.isDirectory(file)) {
                throw new IOException("it is a folder");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new ResultOutput(buffered(file), file, file);
            }
            if (!Files.isDirectory(file.getParent())) {
                throw new IOException("there is no folder " + file.getParent());
            }
            Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
            return new ResultOutput(buffered(unfinished), file, unfinished);
        } catch (IOException e) {
            throw unwritable(named.toString(), e);
        }
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    OutputStream stream() {
        return stream;
    }

    boolean isFile() {
        return file != null;
    }

    String name() {
        return file == null ? "standard output" : file.toString();
    }

    /** All results are written. */
    public void complete() {
        try {
            stream.flush();
            if (file != null) {
                stream.close();
            }
            if (hasUnfinished()) {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Takes back what is not complete. */
    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            try {
                stream.close();
            } finally {
                if (hasUnfinished()) {
                    Files.deleteIfExists(unfinished);
                }
            }
        } catch (IOException e) {
            if (!failed) {
                throw failure(e);
            }
        }
    }

    private boolean hasUnfinished() {
        return file != null && !unfinished.equals(file);
    }

    /** What a failure to write means: that nobody reads any more, or something the user can mend. */
    public RuntimeException failure(IOException e) {
        failed = true;
        String reason = String.valueOf(e.getMessage());
        return file == null && reason.toLowerCase(java.util.Locale.ROOT).contains("broken pipe")
                ? new OutputClosed(e)
                : unwritable(name(), e);
    }

    private static UserError unwritable(String name, IOException e) {
        return UserError.of("cannot write the results to " + name)
                .because(FileTrouble.reason(e))
                .help("check that the folder exists, is writable, and has room")
                .causedBy(e);
    }

    /** Who read standard output has seen enough, as {@code head} does. */
    public static final class OutputClosed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputClosed(IOException cause) {
            super(cause);
        }
    }
}
