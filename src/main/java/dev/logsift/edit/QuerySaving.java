package dev.logsift.edit;

import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.library.ParameterType;
import dev.logsift.library.Query;
import dev.logsift.library.QueryFile;
import dev.logsift.library.QueryFolder;
import dev.logsift.library.QueryName;
import dev.logsift.library.QueryText;
import dev.logsift.session.LastStatement;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a query of the user's own of the SQL that was run last. */
public final class QuerySaving {
    private final Session session;
    private final String name;
    private final LastStatement statement;
    private final Optional<QueryFile> before;

    /** An error if the name is none, or if there is no SQL to save. */
    public QuerySaving(Session session, String name) {
        this.session = session;
        this.before = session.library().find(name);
        this.name = before.isPresent() ? name : QueryName.check(name);
        this.statement = session.lastStatement().orElseThrow(() -> UserError.of("there is no SQL to save")
                .because("no statement that returns rows was run yet")
                .help("run a SELECT first, then 'save " + name + "'"));
    }

    /** The query that has this name already. */
    public Optional<QueryFile> before() {
        return before;
    }

    /** The title that it has, or one made of its name. */
    public String proposedTitle() {
        String words = name.replace('_', ' ').strip();
        return before.filter(file -> file.error().isEmpty())
                .map(file -> file.query().header().title())
                .orElse(words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    /**
     * The folder that the query belongs in: of the family that the statement reads, by its tables, or of both.
     *
     * @param chosen wins, if given
     */
    public String folder(Optional<String> chosen) {
        String folder =
                chosen.map(QuerySaving::checked).orElseGet(() -> new StatementFamily(session).folder(statement));
        before.filter(file -> !file.folder().equals(folder)).ifPresent(file -> {
            throw UserError.of("'" + name + "' reads " + logs(file.folder()) + ", but the statement " + logs(folder))
                    .help("save it under another name");
        });
        return folder;
    }

    /** Writes the query; the header of the query that was there stays. */
    public Path save(String folder, String title) {
        checkTitle(title);
        Query.Kind kind = before.map(QueryFile::kind).orElse(Query.Kind.EDA);
        QueryFolder own = new QueryFolder(session.workspace().queries());
        Path file =
                before.filter(QueryFile::userOwned).map(QueryFile::file).orElseGet(() -> own.place(folder, kind, name));
        String text = text(folder, title).spell();
        QueryFile.ownIn(folder, name, kind, file)
                .forEach(query -> session.queryCheck().check(query.parse(text)));
        own.write(file, text);
        before.filter(query -> !query.userOwned()).ifPresent(query -> own.copyCases(query.file(), file));
        session.library().refresh();
        return file;
    }

    private static void checkTitle(String title) {
        if (title.isBlank() || title.contains("*/") || title.codePoints().anyMatch(Character::isISOControl)) {
            throw UserError.usage("'" + title + "' cannot be a title")
                    .because("a title is one line, and stands in a comment that */ would end")
                    .help("choose another title");
        }
    }

    private QueryText text(String folder, String title) {
        if (before.isEmpty()) {
            return QueryText.of(header(folder, title), statement.sql());
        }
        QueryFile old = before.get();
        QueryText kept = QueryText.parse(old.text(), old.file().toString()).withSql(statement.sql());
        return title.equals(proposedTitle()) ? kept : kept.withTitle(title);
    }

    private Map<String, Object> header(String folder, String title) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("title", title);
        Map<String, Object> parameters = new LinkedHashMap<>();
        statement.parameters().forEach((parameter, value) -> parameters.put(parameter, parameter(value)));
        if (!parameters.isEmpty()) {
            header.put("params", parameters);
        }
        List<String> needs = Family.named(folder).map(Family::columns).orElse(List.of()).stream()
                .map(LogColumn::name)
                .filter(statement.names()::contains)
                .toList();
        if (!needs.isEmpty()) {
            header.put("needs", needs);
        }
        return header;
    }

    private static Map<String, Object> parameter(Object value) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("type", ParameterType.of(value).word());
        parameter.put("default", value);
        return parameter;
    }

    private static String logs(String folder) {
        return folder.equals(QueryFile.BOTH) ? "logs of both families" : folder + " logs";
    }

    private static String checked(String word) {
        if (Family.named(word).isEmpty() && !word.equals(QueryFile.BOTH)) {
            throw UserError.usage("unknown family '" + word + "'").help("give access, flow or both");
        }
        return word;
    }
}
