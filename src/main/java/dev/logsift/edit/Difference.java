package dev.logsift.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.logsift.library.QueryFile;
import java.util.List;

/** What a copy changes in the query that it was made of, as a unified diff. */
final class Difference {
    private static final int CONTEXT_LINES = 3;

    private Difference() {}

    static String between(QueryFile shipped, QueryFile own) {
        List<String> before = shipped.text().lines().toList();
        List<String> after = own.text().lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                shipped.file().toString(), own.file().toString(), before, DiffUtils.diff(before, after), CONTEXT_LINES);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
