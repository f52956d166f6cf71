package dev.logsift.launch;

import dev.logsift.format.table.ColumnMap;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.shell.terminal.Messages;
import java.util.List;
import java.util.Optional;

/** Loads the files that the command line names: those of one family are one table. */
final class StartFiles {
    private final Session session;

    StartFiles(Session session) {
        this.session = session;
    }

    void load(List<String> files, Optional<String> logFormat, ColumnMap map, Messages messages) {
        for (List<String> group : groups(files, logFormat, map)) {
            LoadRequest request =
                    new LoadRequest(group, Optional.empty(), logFormat, Optional.empty(), Optional.empty(), map);
            session.tables().load(request).notices().forEach(messages::notice);
        }
    }

    private List<List<String>> groups(List<String> files, Optional<String> logFormat, ColumnMap map) {
        if (files.isEmpty()) {
            return List.of();
        }
        return files.size() == 1 || logFormat.isPresent()
                ? List.of(files)
                : session.tables().byFamily(files, map);
    }
}
