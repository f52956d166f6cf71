package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryHeader;
import dev.logsift.library.Severity;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** Lists the named queries, rules and views; broken ones too, with what is wrong. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "queries",
        description = {"List queries and rules", "Searches names, titles, tags and aliases; lists broken ones, too."},
        footer = {"Examples:", "  queries", "  queries brute force", "  queries own"})
public final class QueriesCommand implements Command {
    private static final List<Column> COLUMNS = List.of(
            Column.text("name"),
            Column.text("family"),
            Column.text("kind"),
            Column.minor("origin"),
            Column.text("severity"),
            Column.prose("title"),
            Column.minor("needs"),
            Column.minor("parameters"));

    /** As words to search for they mean where a query is from, though "own" is also a part of "known". */
    private static final List<String> ORIGINS = List.of("own", "shipped");

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "words that must occur in name, family, kind, origin (shipped, own), title, tags or aliases")
    private List<String> words = new ArrayList<>();

    @Override
    public Result run(Session session) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (List<QueryFile> ofBoth : byFile(session.library().entries())) {
            if (ofBoth.stream().anyMatch(this::matches)) {
                rows.add(row(ofBoth));
                ofBoth.stream()
                        .flatMap(file -> file.error().stream())
                        .map(UserError::describe)
                        .distinct()
                        .forEach(notices::add);
            }
        }
        if (rows.isEmpty()) {
            notices.add("no query matches '" + String.join(" ", words) + "'; 'queries' lists all of them");
        }
        return new Result.Table(COLUMNS, Rows.of(rows)).withNotices(notices);
    }

    /** A query of both families is one file. */
    private static Collection<List<QueryFile>> byFile(List<QueryFile> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(QueryFile::file, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private boolean matches(QueryFile file) {
        String text = Stream.of(
                        file.name(), file.family(), file.folder(), file.kind().word(), aboutOf(file))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .allMatch(word -> ORIGINS.contains(word) ? word.equals(origin(file)) : text.contains(word));
    }

    private static String aboutOf(QueryFile file) {
        if (file.error().isPresent()) {
            return "broken";
        }
        Query query = file.query();
        QueryHeader header = query.header();
        return String.join(" ", header.title(), String.join(" ", header.tags()), String.join(" ", header.aliases()));
    }

    private static String origin(QueryFile file) {
        return ORIGINS.get(file.userOwned() ? 0 : 1);
    }

    /** What the query is for either family that it is of; what differs stands side by side. */
    private static List<Object> row(List<QueryFile> ofBoth) {
        QueryFile file = ofBoth.get(0);
        Optional<UserError> error =
                ofBoth.stream().flatMap(each -> each.error().stream()).findFirst();
        if (error.isPresent()) {
            String problem = "broken: " + error.get().getMessage();
            return Arrays.asList(
                    file.name(), file.folder(), file.kind().word(), origin(file), null, problem, null, null);
        }
        return Arrays.asList(
                file.name(),
                file.folder(),
                file.kind().word(),
                origin(file),
                file.query().header().severity().map(Severity::word).orElse(null),
                joined(ofBoth, " / ", header -> Stream.of(header.title())),
                joined(ofBoth, ", ", header -> header.needs().stream()),
                joined(ofBoth, ", ", header -> header.parameters().stream().map(Parameter::spelling)));
    }

    private static String joined(
            List<QueryFile> ofBoth, String separator, Function<QueryHeader, Stream<String>> texts) {
        return ofBoth.stream()
                .flatMap(file -> texts.apply(file.query().header()))
                .distinct()
                .collect(Collectors.joining(separator));
    }
}
