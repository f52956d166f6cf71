package dev.logsift.spark.metastore;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which processes work in a storage folder: embedded Derby serves one at a time and does not say which. */
public final class StorageUsers implements AutoCloseable {
    private static final String DERBY_IN_USE = "Another instance of Derby may have already booted";

    private final Path folder;
    private final Path self;

    private StorageUsers(Path folder) {
        this.folder = folder;
        this.self = folder.resolve(Long.toString(ProcessHandle.current().pid()));
    }

    /** Signs this process in. */
    public static StorageUsers join(Path storage) {
        StorageUsers users = new StorageUsers(storage.resolve("processes"));
        try {
            Files.createDirectories(users.folder);
            Files.write(users.self, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        users.others(); // forgets those that were killed
        return users;
    }

    /** What to say of a failure, if the cause of it is that another process has the metastore open. */
    public Optional<UserError> explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(DERBY_IN_USE)) {
                return Optional.of(UserError.of("stored tables are out of reach: another Logsift has them open")
                        .because(holders() + "; loaded tables work on, and the name asked for is none of them")
                        .help("end the other Logsift, or use another --workspace, or a shared metastore"
                                + " (docs/storage.md)")
                        .causedBy(failure));
            }
        }
        return Optional.empty();
    }

    private String holders() {
        List<Long> others = others();
        String workspace = folder.getParent().getParent().toString();
        return switch (others.size()) {
            case 0 -> "some other process holds the metastore of " + workspace;
            case 1 -> "process " + others.get(0) + " holds the metastore of " + workspace;
            default -> "one of the processes " + others + " holds the metastore of " + workspace;
        };
    }

    /** The numbers of the other living processes; what dead ones left is removed. */
    private List<Long> others() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(self))
                    .filter(StorageUsers::isAlive)
                    .map(StorageUsers::process)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        remove(self);
    }

    private static boolean isAlive(Path file) {
        if (ProcessHandle.of(process(file)).isPresent()) {
            return true;
        }
        remove(file);
        return false;
    }

    private static long process(Path file) {
        return Long.parseLong(file.getFileName().toString());
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
