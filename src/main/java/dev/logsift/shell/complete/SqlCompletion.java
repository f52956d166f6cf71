package dev.logsift.shell.complete;

import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.PathNames;
import dev.logsift.engine.Column;
import dev.logsift.engine.SqlFunction;
import dev.logsift.shell.complete.Expected.ColumnOf;
import dev.logsift.shell.complete.Expected.Expression;
import dev.logsift.shell.complete.Expected.FilePath;
import dev.logsift.shell.complete.Expected.Keyword;
import dev.logsift.shell.complete.Expected.OwnText;
import dev.logsift.shell.complete.Expected.TableName;
import dev.logsift.shell.complete.Expected.ValueOf;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What can go on a half-typed statement of SQL. */
final class SqlCompletion {
    private static final List<String> FILE_TABLES = List.of("access_log.`", "flow_log.`");

    private final Vocabulary vocabulary;
    private final ColumnValues values;
    private final SqlCursor cursor;
    private final TableReferences references;
    private final String typed;

    SqlCompletion(Vocabulary vocabulary, ColumnValues values, SqlCursor cursor) {
        this.vocabulary = vocabulary;
        this.values = values;
        this.cursor = cursor;
        this.references = new TableReferences(cursor);
        this.typed = cursor.typed();
    }

    /** In the order in which they are worth offering; a word may be twice in it. */
    Stream<Choice> choices() {
        Expected expected = SqlGrammar.at(cursor);
        if (expected instanceof OwnText) {
            return Stream.empty();
        }
        if (expected instanceof Keyword) {
            return keywords(vocabulary.keywords());
        }
        if (expected instanceof TableName) {
            return Stream.concat(tables(), FILE_TABLES.stream().map(table -> Choice.begun(table, "a path")));
        }
        if (expected instanceof Expression) {
            return expression();
        }
        if (expected instanceof ColumnOf column) {
            return columnsOf(column.qualifier()).map(this::column);
        }
        if (expected instanceof ValueOf value) {
            return values(value);
        }
        return expected instanceof FilePath ? paths() : settings();
    }

    private Stream<Choice> expression() {
        Stream<Choice> given = references.given().stream().map(name -> Choice.begun(name, "given here"));
        Stream<Choice> aliases = references.tables().stream()
                .filter(table -> !table.alias().equals(table.table()))
                .map(table -> Choice.begun(table.alias() + ".", table.table()));
        Stream<Choice> names =
                Stream.of(columns().map(this::column), given, aliases).flatMap(choices -> choices);
        // Four hundred functions tell nobody anything: they need a first letter.
        return typed.isEmpty() || typed.startsWith("`")
                ? names
                : Stream.of(names, functions(), keywords(Vocabulary.COMMON_KEYWORDS))
                        .flatMap(choices -> choices);
    }

    /** The columns of the statement's tables; of all tables where it has none that is known. */
    private Stream<Column> columns() {
        Map<String, Column> named = new LinkedHashMap<>();
        references.tables().stream()
                .flatMap(table -> vocabulary.columns(table.table()).stream().flatMap(List::stream))
                .forEach(column -> named.putIfAbsent(column.name(), column));
        if (named.isEmpty() && references.given().isEmpty()) {
            vocabulary.columns().forEach(column -> named.putIfAbsent(column.name(), column));
        }
        return named.values().stream();
    }

    /** Of the table behind an alias; an alias of a query has the columns of the tables that it reads. */
    private Stream<Column> columnsOf(String qualifier) {
        String table = references.table(qualifier).orElse(qualifier);
        return vocabulary.columns(table).map(List::stream).orElseGet(this::columns);
    }

    private Stream<Choice> values(ValueOf value) {
        List<Choice> known = tablesWith(value)
                .map(table -> values.of(table, value.column()))
                .filter(literals -> !literals.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(this::value)
                .toList();
        boolean literal = cursor.word().isPresent() && !Character.isLetter(typed.charAt(0));
        return known.isEmpty() || references.tables().size() > 1
                ? Stream.concat(known.stream(), literal ? Stream.empty() : expression())
                : known.stream();
    }

    /** In the quotes that the user began with. */
    private Choice value(String literal) {
        boolean doubled = typed.startsWith("\"") && literal.startsWith("'");
        return Choice.begun(
                doubled
                        ? '"'
                                + literal.substring(1, literal.length() - 1)
                                        .replace("\\'", "'")
                                        .replace("\"", "\\\"")
                                + '"'
                        : literal,
                "");
    }

    private Stream<String> tablesWith(ValueOf value) {
        if (value.qualifier().isPresent()) {
            String name = value.qualifier().get();
            return Stream.of(references.table(name).orElse(name));
        }
        Stream<String> candidates = references.tables().isEmpty()
                ? vocabulary.tables().stream()
                : references.tables().stream().map(TableReferences.Reference::table);
        return candidates.filter(table -> vocabulary.columns(table).stream()
                .flatMap(List::stream)
                .anyMatch(column -> column.name().equalsIgnoreCase(value.column())));
    }

    private Stream<Choice> tables() {
        Stream<Choice> given = references.given().stream().map(name -> Choice.begun(name, "given here"));
        return Stream.concat(
                vocabulary.tables().stream().map(table -> Choice.begun(SqlNames.spelled(table, typed), "table")),
                given);
    }

    private Stream<Choice> paths() {
        String path = typed.substring(1);
        return PathNames.startingWith(path).stream()
                .map(choice -> Choice.begun("`" + choice.value() + (choice.complete() ? "`" : ""), ""));
    }

    private Stream<Choice> settings() {
        return vocabulary.settings().stream().map(setting -> Choice.begun(setting.name() + "=", setting.description()));
    }

    private Stream<Choice> functions() {
        return vocabulary.functions().stream().map(this::function);
    }

    private Choice function(SqlFunction function) {
        return Choice.begun(inCaseOfTyped(function.name()) + "(", function.signature(), function.description());
    }

    private Choice column(Column column) {
        return Choice.begun(SqlNames.spelled(column.name(), typed), column.sqlType());
    }

    private Stream<Choice> keywords(Collection<String> words) {
        return words.stream()
                .filter(word -> !typed.isEmpty() || vocabulary.isCommonKeyword(word))
                .map(word -> Choice.of(inCaseOfTyped(word)));
    }

    /** In the case that the user types; what begins in capitals stays as it is. */
    private String inCaseOfTyped(String word) {
        if (typed.isEmpty()) {
            return word;
        }
        boolean upper = typed.equals(typed.toUpperCase(Locale.ROOT));
        return upper ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
    }
}
