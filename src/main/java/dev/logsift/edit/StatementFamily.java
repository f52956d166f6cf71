package dev.logsift.edit;

import dev.logsift.format.column.Family;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.session.LastStatement;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells by the tables in a statement which family it reads, and so in which folder it belongs. */
final class StatementFamily {
    private final Session session;

    StatementFamily(Session session) {
        this.session = session;
    }

    /** The family's folder, or the one of both where all that is read are views that either family has. */
    String folder(LastStatement statement) {
        Map<String, Set<Family>> views = views(statement);
        Set<Family> families = Stream.of(
                        byName(statement),
                        byTable(statement),
                        views.values().stream()
                                .filter(ofView -> ofView.size() == 1)
                                .flatMap(Set::stream))
                .flatMap(found -> found)
                .collect(Collectors.toSet());
        if (families.size() == 1) {
            return families.iterator().next().word();
        }
        if (families.isEmpty() && !views.isEmpty()) {
            return QueryFile.BOTH;
        }
        throw UserError.usage(
                        families.isEmpty()
                                ? "the statement reads neither access nor flow logs"
                                : "the statement reads both access and flow logs")
                .help("say where it belongs with --family access, --family flow or --family both");
    }

    /** {@code access}, {@code access_rejects} and {@code access_log.`path`}. */
    private static Stream<Family> byName(LastStatement statement) {
        return Arrays.stream(Family.values())
                .filter(family -> Stream.of(family.word(), family.word() + "_rejects", family.provider())
                        .anyMatch(statement.names()::contains));
    }

    private Stream<Family> byTable(LastStatement statement) {
        return session.tables().all().stream()
                .filter(table -> statement.names().contains(table.name().toLowerCase(Locale.ROOT)))
                .map(LoadedTable::family);
    }

    /** The views that are read, and which families have one of this name. */
    private Map<String, Set<Family>> views(LastStatement statement) {
        return session.library().views().stream()
                .filter(view -> statement.names().contains(view.name()))
                .collect(Collectors.groupingBy(
                        Query::name,
                        Collectors.mapping(view -> Family.named(view.family()).orElseThrow(), Collectors.toSet())));
    }
}
