package dev.logsift.detect;

import dev.logsift.GeneratedPart;
import dev.logsift.SharedSpark;
import dev.logsift.format.column.Family;
import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.library.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Holds the tables in docs/rules.md to the headers of the rules and to what {@code bench/detection} measured. */
class RulesPageTest {
    private static final Path HOME = SharedSpark.INSTALLATION.home();
    /** Of what a cell says of the method; {@code show} says it all. */
    private static final int LONGEST = 200;

    private static final String HEADER =
            "| rule | severity | ATT&CK | finds | method | defaults | needs | attacks found | falsely blamed |\n"
                    + "|---|---|---|---|---|---|---|---|---|\n";

    @Test
    void theTablesOfRulesAreWhatHeadersAndMeasurementsSay() throws IOException {
        Map<String, CSVRecord> measured = measured();
        String tables = Arrays.stream(Family.values())
                .map(family -> "## Rules for " + family.word() + "\n\n" + HEADER
                        + rules(family).stream()
                                .map(rule -> line(rule, measured.get(rule.name())))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        new GeneratedPart(HOME.resolve("docs/rules.md"), "rules").holds(tables);
    }

    private static List<Query> rules(Family family) {
        return QueryLibrary.open(List.of(SharedSpark.INSTALLATION.queries())).all().stream()
                .filter(Query::isRule)
                .filter(rule -> rule.family().equals(family.word()))
                .toList();
    }

    private static Map<String, CSVRecord> measured() throws IOException {
        Path file = HOME.resolve("bench/detection.csv");
        Map<String, CSVRecord> byRule = new HashMap<>();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                        .forEach(line -> byRule.put(line.get("rule"), line));
            }
        }
        return byRule;
    }

    private static String line(Query rule, CSVRecord measured) {
        List<String> cells = List.of(
                "`" + rule.name() + "`",
                rule.header().severity().map(Severity::word).orElseThrow(),
                techniques(rule),
                rule.header().title(),
                firstSentence(rule.header().description()),
                rule.header().parameters().stream()
                        .map(Parameter::spelling)
                        .filter(spelling -> spelling.length() < 40)
                        .map(spelling -> "`" + spelling + "`")
                        .collect(Collectors.joining(", ")),
                String.join(", ", rule.header().needs()),
                measured == null ? "" : measured.get("found") + " of " + measured.get("labelled"),
                measured == null ? "" : falselyBlamed(measured));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String falselyBlamed(CSVRecord measured) {
        return measured.get("false_entities") + ", with alarm " + measured.get("false_alarms");
    }

    private static String techniques(Query rule) {
        return rule.header().tags().stream()
                .filter(tag -> tag.startsWith("attack.T"))
                .map(tag -> tag.substring("attack.".length()))
                .map(id -> "[" + id + "](https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/)")
                .collect(Collectors.joining(", "));
    }

    private static String firstSentence(String description) {
        String sentence = description.replaceAll("\\s+", " ").replaceFirst("(?<=[.:]) .*", "");
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, sentence.lastIndexOf(' ', LONGEST)) + " ...";
    }
}
