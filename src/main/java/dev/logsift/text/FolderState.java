package dev.logsift.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When each file of a folder was changed last: as long as that is equal, so is what is in them.
 *
 * @param changed nothing where the folder is not there
 */
public record FolderState(Map<Path, FileTime> changed) {
    public static FolderState of(Path folder) {
        Map<Path, FileTime> changed = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                changed.put(file, Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            return new FolderState(Map.of()); // whoever reads the files says what is wrong with them
        }
        return new FolderState(changed);
    }
}
