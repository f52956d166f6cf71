package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    Path folder;

    @Test
    void theFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path target = Files.writeString(folder.resolve("r.html"), "old");
        new ReportFile(target).check().write("<p>größe</p>");
        assertThat(target).hasContent("<p>größe</p>");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFolderIsNoTarget() {
        assertThatThrownBy(() -> new ReportFile(folder).check())
                .hasMessage("cannot write the report to " + folder)
                .extracting("reason")
                .isEqualTo("it is a folder");
    }

    @Test
    void theParentFolderMustBeThere() {
        assertThatThrownBy(() -> new ReportFile(folder.resolve("a/r.html")).check())
                .extracting("reason")
                .isEqualTo("there is no folder " + folder.resolve("a"));
    }

    @Test
    void aDeviceIsNeverReplaced() {
        assertThatThrownBy(() -> new ReportFile(Path.of("/dev/null")).check())
                .extracting("reason")
                .isEqualTo("it is not a regular file");
    }

    @Test
    void aFailedWriteLeavesNothing() throws IOException {
        Path target = Files.createDirectory(folder.resolve("full"));
        Files.writeString(target.resolve("content"), "a folder with content cannot be replaced");
        assertThatThrownBy(() -> new ReportFile(target).write("page")).hasMessageContaining("cannot write the report");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
