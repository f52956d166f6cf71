package dev.logsift.session.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.format.column.Family;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private static final String LINE =
            "192.0.2.%d - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"agent\"\n";

    @TempDir
    private Path folder;

    private Session session;
    private Tables tables;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(folder.resolve("home"));
        tables = session.tables();
    }

    @Test
    void aTableWithoutANameIsNamedAfterItsFamily() throws IOException {
        LoadedTable table = tables.load(LoadRequest.of(List.of(write("a.log", LINE.formatted(1)))));
        assertThat(table.name()).isEqualTo("access");
        assertThat(table.format()).isEqualTo("apache_combined");
        assertThat(tables.current(Family.ACCESS)).contains(table);
        assertThat(count("access")).isEqualTo(1);
    }

    @Test
    void theFamilysViewIsTheTableLoadedOrUsedLast() throws IOException {
        load("one", LINE.formatted(1));
        load("two", LINE.formatted(1) + LINE.formatted(2));
        assertThat(count("access")).isEqualTo(2);
        tables.use(tables.resolve("one"));
        assertThat(count("access")).isEqualTo(1);
        assertThat(count("two")).isEqualTo(2);
        assertThat(count("access_rejects")).isZero();
    }

    @Test
    void severalPathsAreOneTable() throws IOException {
        String first = write("logs/a.log", LINE.formatted(1));
        write("logs/deep/b.log", LINE.formatted(2));
        write("logs/.hidden", "not a log");
        String other = write("c.log", LINE.formatted(3));
        LoadedTable table =
                tables.load(LoadRequest.of(List.of(folder.resolve("logs").toString(), other)));
        assertThat(table.files()).hasSize(3);
        assertThat(count("access")).isEqualTo(3);
        assertThat(tables.load(LoadRequest.of(List.of(first.replace("a.log", "*.log"))))
                        .files())
                .hasSize(1);
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
        String log = write("logs/a.log", LINE.formatted(1));
        String logs = folder.resolve("logs").toString();
        assertThat(tables.load(LoadRequest.of(List.of(log, logs))).files()).hasSize(1);
        assertThat(count("access")).isEqualTo(1);
    }

    @Test
    void aPipeIsRefused() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThatThrownBy(() -> tables.load(LoadRequest.of(List.of(pipe.toString()))))
                .isInstanceOf(UserError.class)
                .hasMessage(pipe + " is a pipe or a device, not a file");
    }

    @Test
    void linesThatEndWithReturnsAloneAreNotTakenForOneLine() throws IOException {
        String log = write("mac.log", (LINE.formatted(1) + LINE.formatted(2)).replace('\n', '\r'));
        assertThatThrownBy(() -> tables.load(LoadRequest.of(List.of(log))))
                .isInstanceOf(UserError.class)
                .hasMessage("the lines of " + log + " end with CR alone");
        String one = write("one.log", LINE.formatted(1).replace('\n', '\r'));
        assertThat(tables.load(LoadRequest.of(List.of(one))).files()).hasSize(1);
    }

    @Test
    void aFileWhoseNameLooksLikeAGlobIsMeantItself() throws IOException {
        LoadedTable table = tables.load(LoadRequest.of(List.of(write("a[1]{b}.log", LINE.formatted(1)))));
        assertThat(table.files()).hasSize(1);
        assertThat(count("access")).isEqualTo(1);
    }

    @Test
    void foldersNamedColumnEqualsValueBecomeColumns() throws IOException {
        write("site/day=2015-05-17/a.log", LINE.formatted(1));
        write("site/day=2015-05-18/b.log", LINE.formatted(2) + LINE.formatted(3));
        tables.load(LoadRequest.of(List.of(folder.resolve("site").toString())));
        assertThat(session.engine()
                        .sql("SELECT CAST(day AS STRING) AS day, count(*) FROM access GROUP BY day ORDER BY day")
                        .collect())
                .containsExactly(List.of("2015-05-17", 1L), List.of("2015-05-18", 2L));
    }

    @Test
    void aPathOnTheFlyDoesNotTakeTheCurrentTablesPlace() throws IOException {
        load("mine", LINE.formatted(1));
        LoadedTable other = tables.resolve(write("other.log", LINE.formatted(1) + LINE.formatted(2)));
        assertThat(tables.using(other, () -> count("access"))).isEqualTo(2);
        assertThat(count("access")).isEqualTo(1);
        assertThat(tables.requireCurrent().name()).isEqualTo("mine");
    }

    @Test
    void aPathOnTheFlyStaysWhereThereIsNoOtherTable() throws IOException {
        LoadedTable table = tables.resolve(write("a.log", LINE.formatted(1)));
        tables.using(table, () -> count("access"));
        assertThat(tables.requireCurrent()).isEqualTo(table);
    }

    @Test
    void aMissingFileSaysSo() {
        assertFails("nowhere.log", "no such file: nowhere.log");
    }

    @Test
    void aGlobWithoutMatchesSaysSo() {
        assertFails(folder.resolve("*.gz").toString(), "no such file");
    }

    @Test
    void anEmptyFileSaysSo() throws IOException {
        assertFails(write("empty.log", ""), "is empty");
    }

    @Test
    void anEmptyFileOfANamedFormatIsAnEmptyTable() throws IOException {
        String empty = write("empty.log", "");
        tables.load(new LoadRequest(
                List.of(empty), Optional.empty(), Optional.of("combined"), Optional.empty(), Optional.empty()));
        assertThat(count("access")).isZero();
    }

    @Test
    void aFolderWithoutFilesSaysSo() throws IOException {
        Files.createDirectory(folder.resolve("bare"));
        assertFails(folder.resolve("bare").toString(), "no log files in");
    }

    @Test
    void binaryDataIsNoLog() throws IOException {
        byte[] binary = new byte[4096];
        new java.util.Random(1).nextBytes(binary);
        Path file = Files.write(folder.resolve("photo.log"), binary);
        assertFails(file.toString(), "does not look like a log");
    }

    @Test
    void textThatNoFormatFitsShowsItsFirstLine() throws IOException {
        String file = write("novel.txt", "\nCall me Ishmael.\nSome years ago\n");
        assertThatThrownBy(() -> tables.load(LoadRequest.of(List.of(file))))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error).hasMessageContaining("no known log format fits");
                    assertThat(error.place()).hasValue("its first line\nCall me Ishmael.");
                    assertThat(error.reason())
                            .hasValueSatisfying(reason -> assertThat(reason).contains("recognises even the beginning"));
                    assertThat(error.help())
                            .hasValueSatisfying(help -> assertThat(help).contains("--log-format"));
                });
    }

    @Test
    void aLineThatIsNearlyOfAKnownFormatShowsWhereItFails() throws IOException {
        String file = write("near.log", "192.0.2.1 alice bob [17/May/2015:10:05:03] \"GET / HTTP/1.1\" 200 5\n");
        assertThatThrownBy(() -> tables.load(LoadRequest.of(List.of(file))))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.place())
                            .hasValue(
                                    "its first line\n192.0.2.1 alice bob [17/May/2015:10:05:03] \"GET / HTTP/1.1\" 200 5\n"
                                            + " ".repeat(20) + "^");
                    assertThat(error.reason()).hasValueSatisfying(reason -> assertThat(reason)
                            .endsWith("apache_common comes nearest, but the time is not dd/MMM/yyyy:HH:mm:ss"
                                    + " followed by an offset (field 4)"));
                    assertThat(error.help()).hasValueSatisfying(help -> assertThat(help)
                            .contains("load " + file + " --log-format '%h"));
                });
    }

    @Test
    void filesOfDifferentFormatsAreNotMixedInSilence() throws IOException {
        String combined = write("a.log", LINE.formatted(1));
        String vhost = write("b.log", "h.example:80 " + LINE.formatted(1));
        String other = write("c.log", LINE.formatted(2));
        String novel = write("d.txt", "Call me Ishmael.\n");
        assertThatThrownBy(() -> tables.load(LoadRequest.of(List.of(combined, vhost, other, novel))))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.reason())
                            .hasValue("apache_combined: " + combined + ", " + other + "\napache_vhost_combined: "
                                    + vhost + "\nof no known format: " + novel);
                    assertThat(error.help())
                            .hasValueSatisfying(help -> assertThat(help).contains("'load " + vhost + " as other'"));
                });
    }

    @Test
    void filesThatOneFormatFitsNearlyAsWellAsTheirBestAreOneTable() throws IOException {
        String slow = write("a.log", LINE.formatted(1).strip() + " 48210\n");
        String quick = write("b.log", LINE.formatted(1).strip() + " 12\n");
        LoadedTable table = tables.load(LoadRequest.of(List.of(slow, quick)));
        assertThat(table.format()).startsWith("apache_combined_");
        assertThat(count("access")).isEqualTo(2);
    }

    @Test
    void filesWithoutLinesAreOfAnyFormat() throws IOException {
        String combined = write("a.log", LINE.formatted(1));
        String blank = write("b.log", "\n \n");
        tables.load(LoadRequest.of(List.of(blank, combined)));
        assertThat(count("access")).isEqualTo(1);
        assertFails(blank, "has no line of a log");
    }

    @Test
    void greetingsAtTheTopDoNotHideWhatALogIs() throws IOException {
        String file = write(
                "boot.log",
                "starting up, please wait\n".repeat(3_000) + LINE.formatted(1).repeat(3_000));
        assertThat(tables.load(LoadRequest.of(List.of(file))).fit().words())
                .isEqualTo("apache_combined (250 of 500 sampled lines fit)");
    }

    @Test
    void rejectsFollowTheCurrentTable() throws IOException {
        load("one", LINE.formatted(1) + "broken\n");
        load("two", LINE.formatted(1) + "broken\nvery broken\n");
        assertThat(count("access_rejects")).isEqualTo(2);
        tables.use(tables.resolve("one"));
        assertThat(count("access_rejects")).isEqualTo(1);
        assertThat(count("two_rejects")).isEqualTo(2);
    }

    @Test
    void aMisspeltTableGetsASuggestion() throws IOException {
        load("yesterday", LINE.formatted(1));
        assertThatThrownBy(() -> tables.resolve("yestreday"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("did you mean 'yesterday'?"));
    }

    @Test
    void namesOfLogsiftsOwnViewsAreRefused() throws IOException {
        assertThatThrownBy(() -> load("flow", LINE.formatted(1))).hasMessageContaining("name of Logsift's own");
        assertThatThrownBy(() -> load("x_rejects", LINE.formatted(1))).hasMessageContaining("name of Logsift's own");
        assertThatThrownBy(() -> load("a b", LINE.formatted(1))).hasMessageContaining("cannot name a table");
    }

    private void assertFails(String path, String message) {
        assertThatThrownBy(() -> tables.load(LoadRequest.of(List.of(path))))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error).hasMessageContaining(message);
                    assertThat(error.help()).isPresent();
                });
    }

    private LoadedTable load(String name, String text) throws IOException {
        String file = write(name.replace(' ', '_') + ".log", text);
        return tables.load(new LoadRequest(
                List.of(file), Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private long count(String view) {
        return (Long) session.engine()
                .sql("SELECT count(*) FROM " + view)
                .collect()
                .get(0)
                .get(0);
    }
}
