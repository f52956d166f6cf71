package dev.logsift.bench.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logsift.bench.ProcessRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** GoAccess, which makes all of its panels in one go; its visitors and hours of the day are other questions than ours. */
final class GoAccess implements Program {
    private static final String REPORT = "goaccess.json";

    @Override
    public String command() {
        return "goaccess";
    }

    @Override
    public String version() throws IOException, InterruptedException {
        return ProcessRun.output(List.of(command(), "--version"))
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }

    @Override
    public void run(Path log, Path folder) throws IOException, InterruptedException {
        ProcessRun.output(List.of(
                command(),
                log.toString(),
                "--log-format=COMBINED",
                "--no-global-config",
                "--no-progress",
                "-o",
                folder.resolve(REPORT).toString()));
    }

    @Override
    public Map<Question, Answer> answers(Path folder) throws IOException {
        JsonNode report = new ObjectMapper().readTree(folder.resolve(REPORT).toFile());
        long requests = report.at("/general/valid_requests").asLong();
        return Map.of(
                Question.COUNT,
                Answer.of(List.of(List.of(requests))),
                Question.BY_STATUS,
                byStatus(report),
                Question.TOP_CLIENTS,
                Answer.of(topClients(report)));
    }

    private static Answer byStatus(JsonNode report) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode group : report.at("/status_codes/data")) {
            for (JsonNode item : group.path("items")) {
                rows.add(List.of(item.path("data").asText().substring(0, 3), hits(item), item.at("/bytes/count")));
            }
        }
        rows.sort(Comparator.comparing(row -> row.get(0).toString()));
        return Answer.of(rows);
    }

    private static List<List<Object>> topClients(JsonNode report) {
        List<List<Object>> rows = new ArrayList<>();
        for (JsonNode host : report.at("/hosts/data")) {
            rows.add(List.of(host.path("data").asText(), hits(host)));
        }
        return rows.stream()
                .sorted(Comparator.<List<Object>, Long>comparing(row -> (Long) row.get(1))
                        .reversed()
                        .thenComparing(row -> row.get(0).toString()))
                .limit(10)
                .toList();
    }

    private static long hits(JsonNode item) {
        return item.at("/hits/count").asLong();
    }
}
