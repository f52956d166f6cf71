package dev.logsift.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.logsift.SharedSpark;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.source.file.ListedFile;
import dev.logsift.source.file.LogFile;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a table whose files change, and of files that cannot be read. */
class ChangingFilesTest {
    private static final String LINE =
            "192.0.2.%d - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"agent\"\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(folder.resolve("home"));
    }

    @Test
    void aQuerySeesWhatTheFileHoldsWhenItBegins() throws IOException {
        Path file = load("growing.log", LINE.formatted(1) + LINE.formatted(2));
        assertThat(count("access")).isEqualTo(2);
        Files.writeString(file, LINE.formatted(3) + "no log line\n", StandardOpenOption.APPEND);
        assertThat(count("access")).isEqualTo(3);
        assertThat(count("access_rejects")).isEqualTo(1);
        Files.writeString(file, LINE.formatted(4)); // as log rotation leaves it
        assertThat(session.engine().sql("SELECT client FROM access").collect()).containsExactly(List.of("192.0.2.4"));
    }

    @Test
    void aFileThatIsGoneIsAnErrorUntilItIsBack() throws IOException {
        Path file = load("gone.log", LINE.formatted(1));
        Files.delete(file);
        UserError error = failure("access");
        assertThat(error).hasMessage(file + " is not there any more");
        assertThat(error.help()).contains("load what is there now");
        Files.writeString(file, LINE.formatted(1) + LINE.formatted(2));
        assertThat(count("access")).isEqualTo(2);
    }

    @Test
    void aFileOfAnotherTableDoesNotMatter() throws IOException {
        Path file = load("gone.log", LINE.formatted(1));
        load("kept.log", LINE.formatted(2));
        Files.delete(file);
        assertThat(count("access")).isEqualTo(1);
    }

    @Test
    void aFileMayGrowWhileItIsReadAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), LINE.formatted(1));
        LogFile log = FileLines.file(file);
        FileStatus status = log.path().getFileSystem(log.conf()).getFileStatus(log.path());
        ListedFile listed = new ListedFile(status.getLen(), status.getModificationTime());
        log.requireSame(listed);
        Files.writeString(file, LINE.formatted(2), StandardOpenOption.APPEND);
        log.requireSame(listed);
        Files.writeString(file, LINE.formatted(3));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        UserError rewritten = catchThrowableOfType(UserError.class, () -> log.requireSame(listed));
        assertThat(rewritten).hasMessage(file + " changed while it was read");
        assertThat(rewritten.reason()).contains("it was written anew");
        Files.writeString(file, "");
        UserError shorter = catchThrowableOfType(UserError.class, () -> log.requireSame(listed));
        assertThat(shorter.reason()).contains("it had 78 bytes and has 0 bytes now");
        assertThat(shorter.help()).contains("run the statement again");
    }

    @Test
    void otherFileSystemsAreReadAsLocalOnesAre() throws IOException {
        Files.writeString(folder.resolve("a.log"), LINE.formatted(1));
        Files.write(
                folder.resolve("b.log.zst"),
                Compressor.ZSTANDARD.compress(LINE.formatted(2).getBytes(UTF_8)));
        String mirrored = mirrored("/*.log*");
        assertThat(session.tables().load(LoadRequest.of(List.of(mirrored))).files())
                .hasSize(2);
        assertThat(session.engine()
                        .sql("SELECT client, _file FROM access ORDER BY client")
                        .collect())
                .containsExactly(
                        List.of("192.0.2.1", mirrored("/a.log")), List.of("192.0.2.2", mirrored("/b.log.zst")));
    }

    @Test
    void aFileThatMayNotBeReadIsAnErrorThatNamesIt() throws IOException {
        Files.writeString(folder.resolve("secret.log"), LINE.formatted(1));
        String path = mirrored("/secret.log");
        UserError error =
                catchThrowableOfType(UserError.class, () -> session.tables().load(LoadRequest.of(List.of(path))));
        assertThat(error.getMessage()).contains(path);
        assertThat(error.reason()).contains("Permission denied: user=test, access=READ");
    }

    @Test
    void aFileThatMayNotBeReadAmongOthersIsNamedToo() throws IOException {
        Files.writeString(folder.resolve("a.log"), LINE.formatted(1));
        Files.writeString(folder.resolve("b.log"), LINE.formatted(2));
        Files.writeString(folder.resolve("secret.log"), LINE.formatted(3));
        UserError ofLoad = catchThrowableOfType(
                UserError.class, () -> session.tables().load(LoadRequest.of(List.of(mirrored("/*.log")))));
        view(mirrored("/*.log"));
        UserError ofQuery = failure("given");
        for (UserError error : List.of(ofLoad, ofQuery)) {
            assertThat(error.getMessage()).contains(mirrored("/secret.log"));
            assertThat(error.reason()).contains("Permission denied: user=test, access=READ");
        }
    }

    @Test
    void aFileThatIsCutWhileAQueryReadsItIsAnError() throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), LINE.formatted(1).repeat(20_000));
        view(mirrored("/a.log"));
        assertThat(count("given")).isEqualTo(20_000);
        Files.createFile(folder.resolve("a.log.cut"));
        UserError error = failure("given");
        assertThat(error).hasMessage(mirrored("/a.log") + " changed while it was read");
        assertThat(error.reason()).contains("it ends at byte " + Files.size(file) + " now, and went on to 1560000");
    }

    /** A view whose format is given, so that nothing is read of the files before a query is. */
    private void view(String path) {
        session.engine()
                .sql("CREATE TEMPORARY VIEW given USING access_log OPTIONS (path '%s', logFormat 'combined')"
                        .formatted(path));
    }

    private String mirrored(String name) {
        return MirrorFileSystem.SCHEME + "://host" + folder + name;
    }

    private Path load(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        session.tables().load(LoadRequest.of(List.of(file.toString())));
        return file;
    }

    private UserError failure(String view) {
        return catchThrowableOfType(UserError.class, () -> count(view));
    }

    private long count(String view) {
        return (Long) session.engine()
                .sql("SELECT count(*) FROM " + view)
                .collect()
                .get(0)
                .get(0);
    }
}
