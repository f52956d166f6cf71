package dev.logsift.session;

import dev.logsift.engine.SourceFile;
import dev.logsift.format.Family;
import java.util.List;

/**
 * A log that SQL can ask.
 *
 * @param name the view's name in SQL; {@code NAME_rejects} is the view of the lines that could not be read
 * @param format the format's name
 * @param confidence how sure the format is, from 0 to 1
 * @param paths the paths as the user gave them
 */
public record LoadedTable(
        String name, Family family, String format, double confidence, List<String> paths, List<SourceFile> files) {
    public long bytes() {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }

    public String rejectsView() {
        return name + "_rejects";
    }
}
