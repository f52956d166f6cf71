package dev.logsift.bench;

import dev.logsift.engine.Engine;
import dev.logsift.function.FunctionContext;
import dev.logsift.session.Installation;
import dev.logsift.session.LoadRequest;
import dev.logsift.session.Session;
import dev.logsift.session.Workspace;
import dev.logsift.spark.EngineSettings;
import dev.logsift.spark.SparkEngine;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Logsift, with the session that the program starts. */
final class LogsiftCandidate implements Candidate {
    private final Engine engine;
    private final Session session;

    LogsiftCandidate(Path home, Path workspaceFolder, int threads, Map<String, String> conf) {
        Installation installation = new Installation(home);
        Workspace workspace = Workspace.open(workspaceFolder);
        engine = SparkEngine.start(new EngineSettings(
                "local[" + threads + "]",
                true,
                workspace.storage(),
                List.of(workspace.formats(), installation.formats()),
                FunctionContext.ofPatterns(List.of(installation.patterns())),
                ZoneOffset.UTC,
                conf));
        session = new Session(() -> engine, installation, workspace);
    }

    @Override
    public String name() {
        return "Logsift";
    }

    @Override
    public String version() {
        return "as built here, settings of the program";
    }

    @Override
    public void open(Path log) {
        session.tables().load(LoadRequest.of(List.of(log.toString())));
    }

    @Override
    public List<List<Object>> ask(Question question) {
        return engine.sql(question.sql(), Map.of()).collect();
    }

    @Override
    public void close() {
        engine.close();
    }
}
