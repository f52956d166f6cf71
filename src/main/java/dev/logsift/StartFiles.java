package dev.logsift;

import dev.logsift.session.LoadRequest;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import dev.logsift.shell.Messages;
import java.util.List;
import java.util.Optional;

/** Loads the files that the command line names: those of one family are one table. */
final class StartFiles {
    private final Session session;

    StartFiles(Session session) {
        this.session = session;
    }

    void load(List<String> files, Optional<String> logFormat, Messages messages) {
        if (files.isEmpty()) {
            return;
        }
        LoadedTable table = session.tables()
                .load(new LoadRequest(files, Optional.empty(), logFormat, Optional.empty(), Optional.empty()));
        messages.notice("loaded " + table.name() + " from " + table.files().size() + " files as " + table.format());
    }
}
