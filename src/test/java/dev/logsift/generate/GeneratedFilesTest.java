package dev.logsift.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.session.Progress;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
    @TempDir
    Path folder;

    @Test
    void theLogAndItsLabelsLieBesideEachOther() throws IOException {
        GeneratedLog log = Generated.log("access", 1000, 1);
        GeneratedFiles.at(folder.resolve("a.log")).write(log, Progress.SILENT);

        assertThat(names()).containsExactlyInAnyOrder("a.log", "a.log.labels.csv");
        assertThat(Files.readString(folder.resolve("a.log"))).isEqualTo(Generated.text(log));
        assertThat(Files.readAllLines(folder.resolve("a.log.labels.csv")))
                .startsWith("attack_id,attack,entity,target,first_seen,last_seen,lines,severity,benign")
                .hasSize(5)
                .element(2)
                .asString()
                .matches("2,login_brute_force,203\\.0\\.113\\.77,,2026-03-05T22:\\d\\d:\\d\\dZ,"
                        + "2026-03-05T22:\\d\\d:\\d\\dZ,\\d+,high,false");
    }

    @Test
    void aFileThatIsThereIsReplacedAndALinkFollowed() throws IOException {
        Path real = Files.writeString(folder.resolve("real.log"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.log"), real);
        GeneratedFiles.at(link).write(Generated.log("access", 10, 1), Progress.SILENT);

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(real).content(StandardCharsets.UTF_8).hasLineCount(10);
    }

    @Test
    void anInterruptionLeavesNothingAndKeepsWhatWasThere() throws IOException {
        Files.writeString(folder.resolve("a.log"), "old");
        GeneratedFiles files = GeneratedFiles.at(folder.resolve("a.log"));
        GeneratedLog log = Generated.log("access", 100_000, 1);

        assertThatThrownBy(() -> files.write(
                        log, (task, done, total) -> Thread.currentThread().interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).containsExactly("a.log");
        assertThat(folder.resolve("a.log")).hasContent("old");
    }

    @Test
    void progressIsToldUpToTheEnd() {
        List<Long> told = new ArrayList<>();
        GeneratedFiles.at(folder.resolve("a.log"))
                .write(Generated.log("access", 20_000, 1), (task, done, total) -> told.add(done));

        assertThat(told).isSorted().hasSizeGreaterThan(1).endsWith(20_000L);
    }

    @Test
    void aNameThatEndsInGzIsCompressed() throws IOException {
        GeneratedLog log = Generated.log("flow", 50, 1);
        GeneratedFiles.at(folder.resolve("f.csv.gz")).write(log, Progress.SILENT);

        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("f.csv.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(Generated.text(log));
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidBeforeAnythingIsDone() {
        assertThatThrownBy(() -> GeneratedFiles.at(folder.resolve("none/a.log")))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.reason().orElseThrow()).startsWith("there is no folder"));
        assertThatThrownBy(() -> GeneratedFiles.at(folder)).isInstanceOfSatisfying(UserError.class, error -> assertThat(
                        error.reason().orElseThrow())
                .contains("not a regular file"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
