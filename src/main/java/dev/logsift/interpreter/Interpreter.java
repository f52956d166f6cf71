package dev.logsift.interpreter;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.interpreter.Statement.BrokenStatement;
import dev.logsift.interpreter.Statement.CommandStatement;
import dev.logsift.interpreter.Statement.SqlStatement;
import dev.logsift.session.LastStatement;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs statements in a session. */
public final class Interpreter {
    private final Session session;
    private final CommandRegistry commands;
    private final Map<String, Object> parameters;
    private final StatementSplitter splitter;
    private final Set<String> usedParameters = new HashSet<>();
    private Optional<StatementPlace> running = Optional.empty();

    /** @param parameters values for {@code :NAME} in SQL */
    public Interpreter(Session session, CommandRegistry commands, Map<String, Object> parameters) {
        this.session = session;
        this.commands = commands;
        this.parameters = Map.copyOf(parameters);
        this.splitter = new StatementSplitter(new FirstWord(commands));
        session.runScriptsWith(this::source);
    }

    public StatementSplitter splitter() {
        return splitter;
    }

    public Result run(Statement statement) {
        session.library().refresh(); // queries may be edited beside us
        if (statement instanceof CommandStatement command) {
            return commands.parse(command.name(), command.arguments()).run(session);
        }
        if (statement instanceof BrokenStatement broken) {
            throw broken.problem();
        }
        return sql((SqlStatement) statement);
    }

    /** Runs a script, statement by statement as the results are taken. */
    public Script script(ScriptText script) {
        return new Script(script, Optional.empty(), splitter, place -> runAt(place, () -> run(place.statement())));
    }

    /** The parameters that no statement named so far. */
    public Set<String> unusedParameters() {
        Set<String> unused = new TreeSet<>(parameters.keySet());
        unused.removeAll(usedParameters);
        return unused;
    }

    /** Scripts that the statement runs know where it stands. */
    private Result runAt(StatementPlace place, Supplier<Result> work) {
        Optional<StatementPlace> before = running;
        running = Optional.of(place);
        try {
            return work.get();
        } finally {
            running = before;
        }
    }

    private Result sql(SqlStatement statement) {
        usedParameters.addAll(markers(statement.text()));
        session.lastResult().ifPresent(last -> last.bind(session.engine(), statement.text()));
        Result.Table result = answer(statement.text());
        if (result.columns().isEmpty()) {
            return new Result.Done(List.of());
        }
        session.remember(last(statement.text()));
        return result;
    }

    private Result.Table answer(String sql) {
        try {
            return session.queries().sql(sql, parameters, session.latestFamily());
        } catch (UserError e) {
            throw UnclosedText.parenthesis(sql).orElse(e);
        }
    }

    private static Set<String> markers(String sql) {
        return SqlScanner.statement(sql, 0).stream()
                .filter(token -> token.kind() == SqlToken.Kind.PARAMETER)
                .map(token -> token.in(sql).substring(1))
                .collect(Collectors.toSet());
    }

    private LastStatement last(String sql) {
        Set<String> names = new TreeSet<>();
        Map<String, Object> used = new TreeMap<>(parameters);
        for (SqlToken token : SqlScanner.statement(sql, 0)) {
            if (token.isName()) {
                names.add(token.name(sql).toLowerCase(Locale.ROOT));
            }
        }
        used.keySet().retainAll(markers(sql));
        return new LastStatement(sql, names, used);
    }

    private Result source(Path file) {
        if (running.filter(place -> place.isWithin(file.toString())).isPresent()) {
            throw UserError.of(file + " sources itself").help("take the 'source' that closes the circle out of it");
        }
        Function<StatementPlace, Result> unattended =
                place -> session.askingNobody(() -> runAt(place, () -> run(place.statement())));
        return new Result.Sequence(new Script(ScriptText.read(file), running, splitter, unattended));
    }
}
