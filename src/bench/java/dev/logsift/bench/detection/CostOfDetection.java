package dev.logsift.bench.detection;

import dev.logsift.bench.LogsiftSession;
import dev.logsift.bench.ProcessCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What {@code detect} and {@code report} cost beside what else one would start: whole processes, as users type them. */
record CostOfDetection(Path home, Path workspace, Path data, Path logs) {
    private static final long ACCESS_LINES = 3_000_000;
    private static final long FLOW_LINES = 1_000_000;

    /** Beside {@code SELECT 1}: what a start costs in any case. */
    String small(int rounds) throws Exception {
        Path site = data.resolve("access/elastic_apache_logs.log");
        String report = logs.resolve("report.html").toString();
        return new ProcessTrials()
                .add("SELECT 1", logsift("-e", "SELECT 1"))
                .add("detect, 10,000 lines", logsift("detect", site.toString()))
                .add("detect twice, 10,000 lines", logsift("-e", "detect", "-e", "detect", site.toString()))
                .add("report, 10,000 lines", logsift("report", site.toString(), "--to", report))
                .add(
                        "detect, 36 lines",
                        logsift("detect", head("access.log", 36).toString()))
                .add(
                        "detect, 236 flows",
                        logsift("detect", head("flows.csv", 237).toString()))
                .goal("detect, 10,000 lines, of SELECT 1", 3, ratio("detect, 10,000 lines", "SELECT 1"))
                .goal("report of the same, of SELECT 1", 3.5, ratio("report, 10,000 lines", "SELECT 1"))
                .goal("detect, 36 lines, of SELECT 1", 2.2, ratio("detect, 36 lines", "SELECT 1"))
                .goal("detect, 236 flows, of SELECT 1", 2.2, ratio("detect, 236 flows", "SELECT 1"))
                .goal(
                        "second detect of a session, of SELECT 1",
                        0.5,
                        round -> (seconds(round, "detect twice, 10,000 lines") - seconds(round, "detect, 10,000 lines"))
                                / seconds(round, "SELECT 1"))
                .goal(
                        "CPU seconds of detect, of those of SELECT 1",
                        3,
                        round -> round.get("detect, 10,000 lines").cpuSeconds()
                                / round.get("SELECT 1").cpuSeconds())
                .goal("memory of detect, MB", 900, round -> round.get("detect, 10,000 lines")
                        .megabytes())
                .run(rounds)
                .toString();
    }

    /** Beside GoAccess, which makes a page of the whole log, and one GROUP BY. */
    String large(int rounds) throws Exception {
        Files.createDirectories(logs);
        Path usual;
        Path flow;
        try (LogsiftSession logsift = LogsiftSession.open(home, workspace, 1, Map.of())) {
            GeneratedLogs generated = new GeneratedLogs(logsift.session(), logs);
            usual = generated.log("shop_probed", 1, ACCESS_LINES);
            flow = generated.log("office_scanned_fast", 1, FLOW_LINES);
        }
        ProcessTrials trials = new ProcessTrials();
        access(trials, "a real site's habits", usual);
        access(trials, "the opposite", RegularsLog.in(logs, ACCESS_LINES));
        return trials.add(
                        "GROUP BY, flows",
                        logsift("-e", "SELECT src_ip, count(*) FROM flow GROUP BY src_ip", flow.toString()))
                .add("detect, flows", logsift("detect", flow.toString()))
                .goal("detect, 1 million flows, of one GROUP BY", 6, ratio("detect, flows", "GROUP BY, flows"))
                .run(rounds)
                .toString();
    }

    private void access(ProcessTrials trials, String habits, Path log) {
        String goAccess = "GoAccess, " + habits;
        String report = "report, " + habits;
        String detect = "detect, " + habits;
        trials.add(
                        goAccess,
                        List.of(
                                "goaccess",
                                log.toString(),
                                "--log-format=COMBINED",
                                "--no-global-config",
                                "--no-progress",
                                "-o",
                                logs.resolve("goaccess.html").toString()))
                .add(
                        report,
                        logsift(
                                "report",
                                log.toString(),
                                "--to",
                                logs.resolve("report.html").toString()))
                .add(detect, logsift("detect", log.toString()))
                .goal("report, 3 million lines, " + habits + ", of GoAccess", 0.5, ratio(report, goAccess))
                .goal("detect, 3 million lines, " + habits + ", of GoAccess", 0.4, ratio(detect, goAccess));
    }

    private static ToDoubleFunction<Map<String, ProcessCost>> ratio(String of, String by) {
        return round -> seconds(round, of) / seconds(round, by);
    }

    private static double seconds(Map<String, ProcessCost> round, String name) {
        return round.get(name).seconds();
    }

    private List<String> logsift(String... words) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/logsift").toString(), "--workspace", workspace.toString(), "--output-format", "csv"));
        command.addAll(Arrays.asList(words));
        return command;
    }

    /** The first lines of one of the samples. */
    private Path head(String sample, int lines) throws IOException {
        Files.createDirectories(logs);
        Path head = logs.resolve("head-" + sample);
        try (Stream<String> all = Files.lines(home.resolve("data/samples").resolve(sample))) {
            Files.write(head, (Iterable<String>) all.limit(lines)::iterator);
        }
        return head;
    }
}
