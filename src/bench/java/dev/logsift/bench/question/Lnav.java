package dev.logsift.bench.question;

import dev.logsift.bench.ProcessRun;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/** lnav without its screen: indexes the log, then answers all questions in its own SQL. */
final class Lnav implements Program {
    private static final Map<Question, String> SQL = Map.of(
            Question.COUNT, "SELECT count(*) FROM access_log",
            Question.BY_STATUS,
                    "SELECT sc_status, count(*), sum(sc_bytes) FROM access_log GROUP BY sc_status ORDER BY sc_status",
            Question.TOP_CLIENTS,
                    "SELECT c_ip, count(*) AS requests FROM access_log GROUP BY c_ip ORDER BY requests DESC, c_ip LIMIT 10",
            Question.TOP_PATHS,
                    "SELECT cs_uri_stem, count(*) AS requests, count(DISTINCT c_ip) FROM access_log GROUP BY cs_uri_stem"
                            + " ORDER BY requests DESC, cs_uri_stem LIMIT 10",
            Question.PER_HOUR,
                    "SELECT strftime('%Y-%m-%dT%H:00:00Z', log_time) AS hour, count(*) FROM access_log"
                            + " GROUP BY hour ORDER BY hour");

    @Override
    public String command() {
        return "lnav";
    }

    @Override
    public String version() throws IOException, InterruptedException {
        return ProcessRun.output(List.of(command(), "-V")).strip();
    }

    @Override
    public void run(Path log, Path folder) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command(), "-n"));
        for (Question question : Question.ALL) {
            words.addAll(List.of("-c", ";" + SQL.get(question), "-c", ":write-csv-to " + file(folder, question)));
        }
        words.add(log.toString());
        ProcessRun.output(words);
    }

    @Override
    public Map<Question, Answer> answers(Path folder) throws IOException {
        Map<Question, Answer> answers = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        for (Question question : Question.ALL) {
            try (Reader csv = Files.newBufferedReader(file(folder, question))) {
                answers.put(
                        question,
                        new Answer(format.parse(csv).stream()
                                .map(row -> row.toList())
                                .toList()));
            }
        }
        return answers;
    }

    private static Path file(Path folder, Question question) {
        return folder.resolve("lnav-" + Question.ALL.indexOf(question) + ".csv");
    }
}
