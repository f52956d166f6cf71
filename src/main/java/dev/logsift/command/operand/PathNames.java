package dev.logsift.command.operand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders; hidden ones where the word asks for them. */
public final class PathNames implements Operand {
    @Override
    public Stream<Choice> choices(Typing typing) {
        return startingWith(typing.word()).stream();
    }

    /** The files and folders that a path can go on with; a folder ends with a slash, and is not complete. */
    public static List<Choice> startingWith(String typed) {
        String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
        String name = typed.substring(folder.length());
        try (Stream<Path> files = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
            return files.filter(file -> fits(file.getFileName().toString(), name))
                    .sorted()
                    .map(file -> choice(folder, file))
                    .toList();
        } catch (IOException | InvalidPathException e) { // no such folder: nothing to go on with
            return List.of();
        }
    }

    private static boolean fits(String file, String typed) {
        return file.startsWith(typed) && (typed.startsWith(".") || !file.startsWith("."));
    }

    private static Choice choice(String folder, Path file) {
        String path = folder + file.getFileName();
        return Files.isDirectory(file) ? Choice.begun(path + "/", "") : Choice.of(path);
    }
}
