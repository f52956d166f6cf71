package dev.logsift.edit;

import dev.logsift.format.column.Family;
import dev.logsift.session.LastStatement;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by the tables in a statement which family it reads. */
final class StatementFamily {
    private final Session session;

    StatementFamily(Session session) {
        this.session = session;
    }

    Family of(LastStatement statement) {
        Set<Family> families = Stream.of(byName(statement), byTable(statement), byView(statement))
                .flatMap(found -> found)
                .collect(Collectors.toSet());
        if (families.size() == 1) {
            return families.iterator().next();
        }
        throw UserError.usage(
                        families.isEmpty()
                                ? "the statement reads neither access nor flow logs"
                                : "the statement reads both access and flow logs")
                .help("say where it belongs with --family access or --family flow");
    }

    /** {@code access}, {@code access_rejects} and {@code access_log.`path`}. */
    private static Stream<Family> byName(LastStatement statement) {
        return Arrays.stream(Family.values())
                .filter(family -> Stream.of(family.word(), family.word() + "_rejects", family.provider())
                        .anyMatch(statement.names()::contains));
    }

    private Stream<Family> byTable(LastStatement statement) {
        return session.tables().all().stream()
                .filter(table -> statement.names().contains(table.name().toLowerCase(java.util.Locale.ROOT)))
                .map(LoadedTable::family);
    }

    private Stream<Family> byView(LastStatement statement) {
        return session.library().views().stream()
                .filter(view -> statement.names().contains(view.name()))
                .map(view -> Family.named(view.family()).orElseThrow());
    }
}
