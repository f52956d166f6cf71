package dev.logsift.command.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
    private static final String SAMPLE =
            SharedSpark.INSTALLATION.home().resolve("data/samples/flows.csv").toString();

    @TempDir
    Path folder;

    private final CommandRegistry commands = new CommandRegistry();
    private Session session;

    @BeforeEach
    void start() {
        session = SharedSpark.session(folder.resolve("workspace"));
    }

    @Test
    void labelsBesideALogAndThoseInItTellTheSame() {
        List<Result.Table> tables = tables("score", SAMPLE, "--rule", "*_scan", "--min-severity", "high");
        assertThat(tables).hasSize(2);
        assertThat(tables.get(0).collect())
                .filteredOn(row -> row.get(4).equals(true))
                .extracting(row -> row.get(1))
                .contains("vertical_scan", "horizontal_scan")
                .doesNotContain("ping_sweep");
        assertThat(tables.get(1).notices()).anyMatch(notice -> notice.contains("of 5 attacks found"));
        Result.Table byColumn = table("score", SAMPLE, "--labels", "attack_id", "--rule", "*_scan", "--by", "attack");
        assertThat(byColumn.collect())
                .extracting(row -> row.get(4))
                .containsExactlyElementsOf(
                        tables.get(0).collect().stream().map(row -> row.get(4)).toList());
        assertThat(byColumn.collect())
                .extracting(row -> row.get(2))
                .containsExactlyElementsOf(
                        tables.get(0).collect().stream().map(row -> row.get(2)).toList());
    }

    @Test
    void repliesOfTheVictimAreNobodysAttackAndTheSuspiciousCountsNeitherWay() throws IOException {
        String cidds =
                "Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,Bytes,Flows,Flags,Tos,"
                        + "class,attackType,attackID,attackDescription\n"
                        + line("10.0.0.7", "192.0.2.1", "attacker,portScan,3,scan")
                        + line("192.0.2.1", "10.0.0.7", "victim,portScan,3,scan")
                        + line("10.0.0.8", "192.0.2.1", "suspicious,---,---,---")
                        + line("10.0.0.9", "192.0.2.1", "normal,---,---,---");
        Path log = Files.writeString(folder.resolve("cidds.csv"), cidds);
        Result.Table attacks =
                table("score", log.toString(), "--labels", "label", "--rule", "vertical_scan", "--by", "attack");
        assertThat(attacks.collect())
                .extracting(row -> java.util.Arrays.asList(row.get(0), row.get(1), row.get(2), row.get(3)))
                .containsExactly(
                        java.util.Arrays.asList("3", "portScan", "10.0.0.7", false),
                        java.util.Arrays.asList(null, "suspicious", "10.0.0.8", null));
        assertThatThrownBy(() -> table("score", log.toString(), "--labels", "tos"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no attack is labelled");
        assertThatThrownBy(() -> table("score", log.toString(), "--labels", "labl"))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.help().orElseThrow()).contains("label"));
        assertThatThrownBy(() -> table("score", log.toString()))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.help().orElseThrow()).contains("--labels"));
    }

    private static String line(String source, String destination, String label) {
        return "2017-03-15 10:00:00.000,0.000,TCP,%s,40000,%s,80,1,60,1,....S.,0,%s\n"
                .formatted(source, destination, label);
    }

    private Result.Table table(String... words) {
        return tables(words).get(0);
    }

    private List<Result.Table> tables(String... words) {
        Result result = commands.parse(words[0], List.of(words).subList(1, words.length))
                .run(session);
        List<Result.Table> tables = new ArrayList<>();
        if (result instanceof Result.Sequence sequence) {
            sequence.results().forEachRemaining(each -> tables.add((Result.Table) each));
        } else {
            tables.add((Result.Table) result);
        }
        return tables;
    }
}
