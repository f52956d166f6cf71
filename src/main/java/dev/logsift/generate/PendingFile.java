package dev.logsift.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written under a hidden name beside its place; gone when closed before it was moved there. */
final class PendingFile implements AutoCloseable {
    private final Path path;
    private final Path place;

    private PendingFile(Path path, Path place) {
        this.path = path;
        this.place = place;
    }

    /** A link is followed: the file it leads to is the one replaced. */
    static PendingFile beside(Path target) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target;
        String name = "." + place.getFileName() + "." + UUID.randomUUID() + ".part";
        Path path = Files.write(place.resolveSibling(name), new byte[0], StandardOpenOption.CREATE_NEW);
        // A closed terminal ends a JVM without running finally blocks.
        path.toFile().deleteOnExit();
        return new PendingFile(path, place);
    }

    Path path() {
        return path;
    }

    void moveIntoPlace() throws IOException {
        Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
