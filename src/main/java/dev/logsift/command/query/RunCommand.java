package dev.logsift.command.query;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.QueryNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.format.column.Family;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.query.QueryRunner;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a named query or rule with its parameters bound as values. */
@AutoService(Command.class)
@CommandLine.Command(
        name = "run",
        description = {"Run a query or rule", "Its parameters are bound as values."},
        footer = {
            "'run NAME ?' explains its parameters.",
            "Examples:",
            "  run top_clients limit=5",
            "  run top_clients ?",
            "  run protocol_mix --on data/samples/flows.csv"
        })
public final class RunCommand implements Command {
    private static final String EXPLAIN = "?";

    private static final List<Column> EXPLANATION = List.of(
            Column.text("parameter"),
            Column.text("type"),
            Column.text("default"),
            Column.prose("values"),
            Column.prose("help"));

    @Parameters(index = "0", paramLabel = "NAME", description = "a query or rule: 'queries' lists them")
    @Takes(QueryNames.class)
    private String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PARAM=VALUE",
            description = "values for its parameters, such as limit=20; ? explains them")
    @Takes(Assignments.class)
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "TABLE",
            description = "a table, path or glob; else the current table of the query's family")
    @Takes({TableNames.class, PathNames.class})
    private String on;

    @Override
    public Result run(Session session) {
        Optional<LoadedTable> given = Optional.ofNullable(on).map(session.tables()::resolve);
        Query query = query(session, given);
        if (assignments.contains(EXPLAIN)) {
            return explanation(query);
        }
        Map<String, Object> parameters = bind(query);
        LoadedTable table = table(session, query, given);
        return session.tables().using(table, () -> runner(session, query, table).run(query, parameters));
    }

    private static QueryRunner runner(Session session, Query query, LoadedTable table) {
        String family = table.family().word();
        boolean ofTable =
                session.library().viewOrder(family).readsOnly(query.sql(), Set.of(family, family + "_rejects"));
        return ofTable ? session.queriesOver(table) : session.queries();
    }

    private static Result explanation(Query query) {
        List<List<Object>> rows =
                query.header().parameters().stream().map(RunCommand::row).toList();
        Result.Table table = new Result.Table(EXPLANATION, Rows.of(rows));
        return rows.isEmpty() ? table.withNotices(List.of(query.name() + " takes no parameters")) : table;
    }

    private static List<Object> row(Parameter parameter) {
        String limits = parameter.limits();
        return Arrays.asList(
                parameter.name(),
                parameter.type().word(),
                parameter.defaultValue().map(parameter::spell).orElse(null),
                limits.isEmpty() ? parameter.type().legal() : limits,
                parameter.help());
    }

    private Map<String, Object> bind(Query query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw UserError.usage("run: '" + assignment + "' is not PARAM=VALUE")
                        .help("run " + name + " PARAM=VALUE; a table is named with --on TABLE");
            }
            String parameter = assignment.substring(0, equals);
            if (given.put(parameter, assignment.substring(equals + 1)) != null) {
                throw UserError.usage("run: parameter " + parameter + " is given twice");
            }
        }
        return query.header().bind(given);
    }

    private Query query(Session session, Optional<LoadedTable> given) {
        return given.map(table -> session.library().entry(name, table.family().word()))
                .orElseGet(() -> session.query(name))
                .query();
    }

    private LoadedTable table(Session session, Query query, Optional<LoadedTable> given) {
        Family family = Family.named(query.family()).orElseThrow();
        LoadedTable table = given.orElseGet(() -> session.tables().requireCurrent(family));
        if (table.family() != family) {
            throw UserError.of(query.name() + " reads " + family.word() + " logs, but " + on + " is a "
                            + table.family().word() + " log")
                    .help("'queries " + table.family().word() + "' lists what runs on it");
        }
        return table;
    }

    /** The parameters of the query that is named before, and the values that they take. */
    static final class Assignments implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            return called(typing.session(), typing.before().get(0)).stream()
                    .flatMap(query -> query.header().parameters().stream())
                    .filter(parameter -> isFree(parameter, typing.before()))
                    .flatMap(parameter -> choices(parameter, typing.word()))
                    .distinct();
        }

        /** Of a query of both families, the one for the log that was loaded last. */
        private static List<Query> called(Session session, String name) {
            List<Query> called = session.library().all().stream()
                    .filter(query -> isCalled(query, name))
                    .toList();
            List<Query> ofLatest = called.stream()
                    .filter(query -> query.family().equals(session.latestFamily()))
                    .toList();
            return ofLatest.isEmpty() ? called : ofLatest;
        }

        private static boolean isCalled(Query query, String name) {
            return query.name().equals(name) || query.header().aliases().contains(name);
        }

        private static boolean isFree(Parameter parameter, List<String> before) {
            return before.stream().noneMatch(word -> word.startsWith(parameter.name() + "="));
        }

        private static Stream<Choice> choices(Parameter parameter, String typed) {
            String name = parameter.name() + "=";
            if (typed.startsWith(name)) {
                return parameter.examples().stream().map(value -> Choice.of(name + value));
            }
            return typed.contains("=") ? Stream.empty() : Stream.of(Choice.begun(name, about(parameter)));
        }

        private static String about(Parameter parameter) {
            String value = parameter
                    .defaultValue()
                    .map(standard -> "default " + parameter.spell(standard))
                    .orElse("must be given");
            return parameter.help().isEmpty() ? value : parameter.help() + "; " + value;
        }
    }
}
