package dev.logsift.command;

import com.google.auto.service.AutoService;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.QueryNames;
import dev.logsift.command.operand.TableNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.format.Family;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.session.LoadedTable;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a named query or rule with its parameters bound as values. */
@AutoService(Command.class)
@picocli.CommandLine.Command(name = "run", description = "Run a query or rule")
public final class RunCommand implements Command {
    @Parameters(index = "0", paramLabel = "NAME", description = "a query or rule: 'queries' lists them")
    @Takes(QueryNames.class)
    private String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PARAM=VALUE",
            description = "values for its parameters, such as limit=20")
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
        Query query = session.library().require(name);
        Map<String, Object> parameters = bind(query);
        LoadedTable table = table(session, query);
        return session.tables().using(table, () -> session.queries().run(query, parameters));
    }

    private Map<String, Object> bind(Query query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw UserError.usage("run: '" + assignment + "' is not PARAM=VALUE")
                        .help("run " + name + " PARAM=VALUE; a table is named with --on TABLE");
            }
            given.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return query.header().bind(given);
    }

    private LoadedTable table(Session session, Query query) {
        Family family = Family.named(query.family()).orElseThrow();
        if (on == null) {
            return session.tables().requireCurrent(family);
        }
        LoadedTable table = session.tables().resolve(on);
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
            return typing.session().library().all().stream()
                    .filter(query -> query.name().equals(typing.before().get(0)))
                    .flatMap(query -> query.header().parameters().stream())
                    .filter(parameter -> isFree(parameter, typing.before()))
                    .flatMap(parameter -> choices(parameter, typing.word()));
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
