package dev.logsift.pattern;

import dev.logsift.text.FolderState;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All lists of patterns on a search path; of lists of one name the one in the first folder, the user's own, wins. */
public final class PatternLibrary {
    private final List<Path> searchPath;
    private final Map<Path, Proven> lists = new ConcurrentHashMap<>();

    private PatternLibrary(List<Path> searchPath) {
        this.searchPath = List.copyOf(searchPath);
    }

    /** Nothing is read yet: a file is when its list is asked for, and again when it has changed. */
    public static PatternLibrary open(List<Path> searchPath) {
        return new PatternLibrary(searchPath);
    }

    public Collection<String> names() {
        return files().keySet();
    }

    /**
     * A list by its name.
     *
     * @throws UserError if there is none, or its file is wrong or does not prove its patterns
     */
    public PatternList require(String name) {
        Path file = files().get(name);
        if (file == null) {
            throw UserError.of("unknown list of patterns '" + name + "'")
                    .help(Suggestion.forUnknown(name, names(), "there are " + String.join(", ", names())));
        }
        FileTime changed = changed(file);
        return lists.compute(
                        file,
                        (path, known) -> known != null && known.changed().equals(changed)
                                ? known
                                : new Proven(changed, PatternFile.read(path)))
                .list();
    }

    /** As long as it is equal, so are all lists. */
    public List<FolderState> state() {
        return searchPath.stream().map(FolderState::of).toList();
    }

    private Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>();
        for (Path folder : searchPath) {
            list(folder).forEach(file -> files.putIfAbsent(PatternFile.name(file), file));
        }
        return files;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PatternFile::isOne).toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UserError unreadable(Path path, IOException e) {
        return UserError.of("cannot read the patterns in " + path)
                .because(String.valueOf(e.getMessage()))
                .causedBy(e);
    }

    private record Proven(FileTime changed, PatternList list) {}
}
