package dev.logsift.session;

import java.util.List;

/** What the last {@code detect} found, and in which table. */
public record Findings(LoadedTable table, List<Finding> list) {
    public Findings {
        list = List.copyOf(list);
    }
}
