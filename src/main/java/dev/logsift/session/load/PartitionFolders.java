package dev.logsift.session.load;

import dev.logsift.engine.SourceFile;
import java.util.List;
import java.util.Optional;

/** Folders named {@code column=value}, as Hive lays partitions out. */
final class PartitionFolders {
    private PartitionFolders() {}

    /** The folder below which every folder is named so. */
    static Optional<String> base(List<String> paths, List<SourceFile> files) {
        if (paths.size() != 1) {
            return Optional.empty();
        }
        String base = paths.get(0).replaceFirst("/+$", "");
        boolean partitioned = files.stream()
                .map(SourceFile::path)
                .map(path -> path.substring(Math.max(0, path.indexOf(base))))
                .allMatch(path -> path.startsWith(base + "/")
                        && path.substring(base.length()).matches("(/[^/=]+=[^/]+)+/[^/]+"));
        return partitioned ? Optional.of(base) : Optional.empty();
    }
}
