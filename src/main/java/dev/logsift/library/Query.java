package dev.logsift.library;

import java.nio.file.Path;

/**
 * A named {@code .sql} file: for exploring, or a rule that returns findings.
 *
 * @param family the word of the record family it reads: {@code access} or {@code flow}
 * @param sql the statement below the header
 * @param userOwned whether it lies in the user's workspace rather than in the installation
 */
public record Query(
        String name, String family, Kind kind, QueryHeader header, String sql, Path file, boolean userOwned) {

    /** The folder that a query lies in says what it is for. */
    public enum Kind {
        EDA,
        RULES,
        VIEWS
    }

    public boolean isRule() {
        return kind == Kind.RULES;
    }
}
