package dev.logsift.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.finding.Finding;
import dev.logsift.library.Severity;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules said is remembered as long as nothing changes that it depends on, and no longer. */
class RememberedDetectionTest {
    private static final DetectionOptions LOGINS = new DetectionOptions(List.of("login_*"), Severity.INFO);

    @TempDir
    Path folder;

    private Session session;
    private Path log;
    private LoadedTable table;
    private DetectionRun first;

    @BeforeEach
    void aClientThatGuessesPasswords() throws IOException {
        session = SharedSpark.session(folder.resolve("workspace"));
        log = Files.writeString(folder.resolve("site.log"), guesses(0, 40));
        table = session.tables().load(LoadRequest.of(List.of(log.toString())));
        first = detect(LOGINS);
        assertThat(first.findings()).extracting(Finding::events).containsExactly(40L);
    }

    @Test
    void theSameIsNotAskedAgain() {
        assertThat(detect(LOGINS).runs()).isSameAs(first.runs());
        LoadedTable byPath = session.tables().load(LoadRequest.of(List.of(log.toString())));
        assertThat(Detection.of(session).run(byPath, LOGINS).runs()).isSameAs(first.runs());
        assertThat(detect(LOGINS).findings()).isEqualTo(first.findings());
    }

    @Test
    void aLogThatHasGrownIsAskedAgain() throws IOException {
        Files.writeString(log, guesses(40, 45), StandardOpenOption.APPEND);
        assertThat(detect(LOGINS).findings()).extracting(Finding::events).containsExactly(45L);
    }

    @Test
    void otherBoundsRulesAndGatesAreOtherQuestions() {
        Instant middle = Instant.parse("2015-05-17T10:05:20Z");
        assertThat(detect(LOGINS.between(Optional.of(middle), Optional.empty())).findings())
                .extracting(Finding::events)
                .containsExactly(20L);
        assertThat(detect(LOGINS.withoutGates()).runs()).isNotSameAs(first.runs());
        assertThat(detect(LOGINS).runs()).isSameAs(first.runs());
    }

    @Test
    void aRuleOrAListOfPatternsOfOnesOwnIsAskedAgain() throws IOException {
        Path patterns = Files.createDirectories(session.workspace().patterns());
        Files.copy(Path.of("data/patterns/login_paths.yaml"), patterns.resolve("login_paths.yaml"));
        assertThat(detect(LOGINS).runs()).isNotSameAs(first.runs());
        Path rules = Files.createDirectories(session.workspace().queries().resolve("access/rules"));
        String rule = Files.readString(Path.of("queries/access/rules/login_brute_force.sql"));
        Files.writeString(rules.resolve("login_brute_force.sql"), rule.replace("severity: high", "severity: low"));
        session.library().refresh();
        assertThat(detect(LOGINS).runs()).isNotSameAs(first.runs());
    }

    private DetectionRun detect(DetectionOptions options) {
        return Detection.of(session).run(table, options);
    }

    private static String guesses(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        "203.0.113.7 - - [17/May/2015:10:05:%02d +0000] \"POST /login HTTP/1.1\" 401 321".formatted(i))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
