package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFolderTest {
    @TempDir
    Path root;

    @Test
    void aQueryIsWrittenWholeAndNothingElseIsLeft() throws IOException {
        Path file = place("mix");
        folder().write(file, "old");
        folder().write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(names(file.getParent())).containsExactly("mix.sql");
    }

    @Test
    void whereTheFolderCannotBeMadeTheErrorSaysSo() throws IOException {
        Files.writeString(root.resolve("access"), "a file in the way");
        assertThatThrownBy(() -> folder().write(place("mix"), "new")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error).hasMessage("cannot write the query " + place("mix"));
            assertThat(error.help().orElseThrow()).startsWith("nothing was changed");
        });
    }

    @Test
    void whatCannotTakeTheFilesPlaceLeavesItAsItWas() throws IOException {
        Path file = place("mix");
        Files.createDirectories(file.resolve("not empty"));
        assertThatThrownBy(() -> folder().write(file, "new")).isInstanceOf(UserError.class);
        assertThat(file.resolve("not empty")).isDirectory();
        assertThat(names(file.getParent())).containsExactly("mix.sql");
    }

    @Test
    void theCasesOfARuleGoWithIt() throws IOException {
        folder().write(place("scan"), "rule");
        Files.writeString(place("scan").resolveSibling("scan.test.yaml"), "cases");
        folder().rename(place("scan"), "sweep");
        assertThat(names(place("scan").getParent())).containsExactly("sweep.sql", "sweep.test.yaml");
        folder().delete(place("sweep"));
        assertThat(names(place("scan").getParent())).isEmpty();
    }

    @Test
    void aQueryWhoseCasesCannotBeRenamedKeepsItsName() throws IOException {
        folder().write(place("scan"), "rule");
        Files.writeString(place("scan").resolveSibling("scan.test.yaml"), "cases");
        Files.writeString(place("scan").resolveSibling("sweep.test.yaml"), "cases of another one");
        assertThatThrownBy(() -> folder().rename(place("scan"), "sweep"))
                .isInstanceOf(UserError.class)
                .hasMessage("cannot rename " + place("scan"));
        assertThat(names(place("scan").getParent())).containsExactly("scan.sql", "scan.test.yaml", "sweep.test.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "/etc/passwd", "a/b", "", ".hidden", "1st", "two words", "umläut", "a.sql"})
    void aNameIsNoPath(String name) {
        assertThatThrownBy(() -> place(name))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.isUsage()).isTrue());
    }

    private QueryFolder folder() {
        return new QueryFolder(root);
    }

    private Path place(String name) {
        return folder().place("access", Query.Kind.RULES, name);
    }

    private static java.util.List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
