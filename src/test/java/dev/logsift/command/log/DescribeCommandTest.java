package dev.logsift.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribeCommandTest {
    private static final String LINE =
            "192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 5 \"-\" \"agent\"\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(folder.resolve("home"));
    }

    @Test
    void rejectsAreGroupedByReasonWithTheFirstLineOfEach() throws IOException {
        String second = write("b.log", "one\n" + LINE.repeat(5));
        String first = write("a.log", LINE.repeat(5) + "one \u001b[2J\n" + LINE.replace("200", "ok"));
        assertThat(describe(folder.resolve("*.log").toString()))
                .containsExactly(
                        "10 rows from 2015-05-17T10:05:03Z to 2015-05-17T10:05:03Z",
                        "3 rejects (23 %) in the view access_rejects",
                        "  1: client is not followed by a blank (field 1)\n    first: " + second
                                + " at byte 0\n    one",
                        "  1: ident is not followed by a blank (field 2)\n    first: " + first + " at byte "
                                + 5 * LINE.length() + "\n    one \\x1b[2J",
                        "  1: status is not a whole number (field 6)\n    first: " + first + " at byte "
                                + (5 * LINE.length() + 9) + "\n    "
                                + LINE.replace("200", "ok").strip());
    }

    @Test
    void viewsAreDescribedToo() throws IOException {
        String file = write("a.log", "one\n" + LINE.repeat(5));
        new CommandRegistry().parse("load", List.of(file, "as", "mine")).run(session);
        assertThat(notices("mine_rejects")).containsExactly("1 row");
        session.engine()
                .sql("CREATE TEMPORARY VIEW statuses AS SELECT ts, status FROM mine", Map.of())
                .collect();
        assertThat(notices("statuses")).containsExactly("5 rows from 2015-05-17T10:05:03Z to 2015-05-17T10:05:03Z");
    }

    @Test
    void rejectsThatAreLinesOfAnotherFormatAreOneCommandAwayFromATable() throws IOException {
        String file = write("mixed.log", LINE.repeat(3) + FLOW.repeat(2));
        assertThat(describe(file))
                .last()
                .isEqualTo(
                        "cidds_001 reads 2 of the first 2 rejects: load " + file + " as other --log-format cidds_001");
    }

    @Test
    void aTableThatMostLinesDoNotFitIsAWarning() throws IOException {
        String file = write("mixed.log", LINE.repeat(3) + FLOW.repeat(5));
        new CommandRegistry()
                .parse("load", List.of(file, "as", "mine", "--log-format", "combined"))
                .run(session);
        assertThat(describe("mine"))
                .last()
                .isEqualTo(
                        "warning: most lines do not fit apache_combined; cidds_001 reads 5 of the first 5 rejects: load "
                                + file + " as mine --log-format cidds_001");
    }

    private static final String FLOW =
            "2017-03-15 00:01:16.632,0.000,TCP,192.168.100.5,445,192.168.220.16,58844,1,108,1,"
                    + ".AP...,0,normal,---,---,---\n";

    /** What is said after the first notice, which is load's own. */
    /** Without the first notice, which says what the table was loaded of. */
    private List<String> describe(String table) {
        List<String> notices = notices(table);
        return notices.subList(1, notices.size());
    }

    private List<String> notices(String table) {
        return new CommandRegistry()
                .parse("describe", List.of(table))
                .run(session)
                .notices();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
