package dev.logsift.bench.detection;

import dev.logsift.generate.GenerateRequest;
import dev.logsift.generate.GeneratedFiles;
import dev.logsift.generate.LogGenerator;
import dev.logsift.generate.scenario.ScenarioLibrary;
import dev.logsift.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Generated logs in a folder, each made once for as long as its scenarios are as they were. */
record GeneratedLogs(Session session, Path folder) {
    Path log(String scenario, long seed, long lines) throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve(scenario + "-" + seed + "-" + lines + ".log");
        Path scenarios = session.installation().scenarios();
        if (!Files.exists(log) || isOlderThanAnyOf(log, scenarios)) {
            ScenarioLibrary library = ScenarioLibrary.open(List.of(scenarios));
            GenerateRequest request = new GenerateRequest(scenario, Optional.of(lines), seed, Optional.empty());
            GeneratedFiles.at(log).write(new LogGenerator(library).plan(request), session.progress());
        }
        return log;
    }

    private static boolean isOlderThanAnyOf(Path log, Path scenarios) throws IOException {
        try (var files = Files.list(scenarios)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(log)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
