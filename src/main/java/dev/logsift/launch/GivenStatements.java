package dev.logsift.launch;

import dev.logsift.engine.Result;
import dev.logsift.interpreter.Interpreter;
import dev.logsift.interpreter.ScriptText;
import dev.logsift.interpreter.Statement.CommandStatement;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a run that nobody types at is to do: the command, the texts of -e, the script of -f, or standard input. */
record GivenStatements(Invocation invocation, InputStream input) {
    Iterator<Result> results(Interpreter interpreter) {
        if (invocation.command().isPresent()) {
            return List.of(interpreter.run(command())).iterator();
        }
        Options options = invocation.options();
        List<Result> scripts = new ArrayList<>();
        for (String statements : options.statements) {
            scripts.add(new Result.Sequence(interpreter.script(new ScriptText(statements, ""))));
        }
        if (options.statements.isEmpty()) {
            scripts.add(new Result.Sequence(interpreter.script(script())));
        }
        return scripts.iterator();
    }

    private CommandStatement command() {
        String name = invocation.command().orElseThrow();
        return invocation.options().help
                ? CommandStatement.of("help", List.of(name))
                : CommandStatement.of(name, invocation.arguments());
    }

    private ScriptText script() {
        String name = invocation.options().script.orElse("-");
        if (!name.equals("-")) {
            return ScriptText.read(Path.of(name));
        }
        try {
            return ScriptText.of(input.readAllBytes(), "standard input");
        } catch (IOException e) {
            throw UserError.of("cannot read standard input")
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}
