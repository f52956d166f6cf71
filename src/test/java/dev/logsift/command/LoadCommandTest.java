package dev.logsift.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    private static final String COMMON = "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /a?b=1 HTTP/1.1\" 200 5\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(folder.resolve("home"));
    }

    @Test
    void loadSaysFormatHowSureFilesAndBytes() throws IOException {
        assertThat(load(write(COMMON), "as", "mine").notices())
                .containsExactly("mine: 1 file, 71 bytes, apache_common (1 of the first 1 lines fit)");
    }

    @Test
    void aFormatThatFitsFewLinesSaysWhichOneFitsBetter() throws IOException {
        assertThat(load(write(COMMON), "--log-format", "cidds_001").notices())
                .containsExactly("flow: 1 file, 71 bytes, cidds_001 (as you said; 0 of the first 1 lines fit);"
                        + " apache_common fits better: 1 line; choose with --log-format");
    }

    @Test
    void explainTakesTheFirstLineApart() throws IOException {
        Result.Table table = (Result.Table) load(write("\n" + COMMON), "--explain");
        assertThat(table.columns()).extracting(column -> column.name()).containsExactly("column", "value", "piece");
        assertThat(table.collect())
                .contains(
                        List.of("ts", "2015-05-17T10:05:03Z", "[17/May/2015:10:05:03 +0000]"),
                        List.of("path", "/a", "GET /a?b=1 HTTP/1.1"),
                        Arrays.asList("user_name", null, "-"),
                        List.of("status", "200", "200"));
    }

    @Test
    void explainSaysWhyTheFirstLineIsAReject() throws IOException {
        assertThat(load(write("nonsense\n" + COMMON), "--explain", "--log-format", "common")
                        .notices())
                .anySatisfy(notice -> assertThat(notice).startsWith("the first line is a reject: "));
    }

    @Test
    void aTimeThatIsNoneSaysHowToWriteOne() {
        assertThatThrownBy(() -> load("x.log", "--since", "yesterday"))
                .hasMessage("load: --since 'yesterday' is not a time");
    }

    private Result load(String... arguments) {
        return new CommandRegistry().parse("load", List.of(arguments)).run(session);
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("a.log"), text).toString();
    }
}
