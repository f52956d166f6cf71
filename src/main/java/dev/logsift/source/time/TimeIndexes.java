package dev.logsift.source.time;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of the times in the files that were read last. A file that has changed since is another one. */
public final class TimeIndexes {
    private final int mostFiles;
    private final Map<FileState, TimeIndex> indexes = new LinkedHashMap<>(16, 0.75f, true);

    public TimeIndexes(int mostFiles) {
        this.mostFiles = mostFiles;
    }

    /** The index of a file, empty where nothing is known of it yet. */
    public synchronized TimeIndex of(FileState file) {
        TimeIndex index = indexes.computeIfAbsent(file, unknown -> new TimeIndex());
        if (indexes.size() > mostFiles) {
            indexes.remove(indexes.keySet().iterator().next());
        }
        return index;
    }
}
