package dev.logsift.session;

import java.nio.file.Path;

/** What the user edits files with; the shell knows how to start it. */
@FunctionalInterface
public interface Editor {
    /**
     * Returns when the user has closed the file.
     *
     * @throws dev.logsift.text.UserError if there is no editor, or it failed
     */
    void edit(Path file);
}
