package dev.logsift.bench;

import dev.logsift.engine.Engine;
import dev.logsift.function.FunctionContext;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.spark.EngineSettings;
import dev.logsift.spark.SparkEngine;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The session that the program starts. */
public record LogsiftSession(Engine engine, Session session) implements AutoCloseable {
    public static LogsiftSession open(Path home, Path workspaceFolder, int threads, Map<String, String> conf) {
        Installation installation = new Installation(home);
        Workspace workspace = Workspace.open(workspaceFolder);
        Engine engine = SparkEngine.start(new EngineSettings(
                "local[" + threads + "]",
                true,
                workspace.storage(),
                List.of(workspace.formats(), installation.formats()),
                FunctionContext.ofPatterns(List.of(installation.patterns())),
                ZoneOffset.UTC,
                conf));
        return new LogsiftSession(engine, new Session(() -> engine, installation, workspace));
    }

    @Override
    public void close() {
        engine.close();
    }
}
