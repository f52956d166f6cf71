package dev.logsift.bench.question;

import dev.logsift.bench.LogsiftSession;
import dev.logsift.session.load.LoadRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Logsift, with the session that the program starts. */
final class LogsiftCandidate implements Candidate {
    private final LogsiftSession logsift;

    LogsiftCandidate(Path home, Path workspaceFolder, int threads, Map<String, String> conf) {
        logsift = LogsiftSession.open(home, workspaceFolder, threads, conf);
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
        logsift.session().tables().load(LoadRequest.of(List.of(log.toString())));
    }

    @Override
    public List<List<Object>> ask(Question question) {
        return logsift.engine().sql(question.sql(), Map.of()).collect();
    }

    @Override
    public void close() {
        logsift.close();
    }
}
