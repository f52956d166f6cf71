package dev.logsift.interpreter;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.interpreter.Statement.BrokenStatement;
import dev.logsift.interpreter.Statement.CommandStatement;
import dev.logsift.interpreter.Statement.SqlStatement;
import dev.logsift.session.LastStatement;
import dev.logsift.session.Session;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Runs statements in a session. */
public final class Interpreter {
    private final Session session;
    private final CommandRegistry commands;
    private final Map<String, Object> parameters;
    private final StatementSplitter splitter;

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
        return new Script(script, splitter, this::run);
    }

    private Result sql(SqlStatement statement) {
        session.lastResult().ifPresent(last -> last.bind(session.engine(), statement.text()));
        Result.Table result = session.queries().sql(statement.text(), parameters);
        if (result.columns().isEmpty()) {
            return new Result.Done(List.of());
        }
        session.remember(last(statement.text()));
        return result;
    }

    private LastStatement last(String sql) {
        Set<String> names = new TreeSet<>();
        Map<String, Object> used = new TreeMap<>(parameters);
        Set<String> markers = new HashSet<>();
        for (SqlToken token : SqlScanner.statement(sql, 0)) {
            if (token.isName()) {
                names.add(token.name(sql).toLowerCase(Locale.ROOT));
            } else if (token.kind() == SqlToken.Kind.PARAMETER) {
                markers.add(token.in(sql).substring(1));
            }
        }
        used.keySet().retainAll(markers);
        return new LastStatement(sql, names, used);
    }

    private Result source(Path file) {
        Function<Statement, Result> unattended = statement -> session.askingNobody(() -> run(statement));
        return new Result.Sequence(new Script(ScriptText.read(file), splitter, unattended));
    }
}
