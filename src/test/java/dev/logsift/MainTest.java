package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final String LOG = "src/test/resources/golden/access.log";

    @TempDir
    Path workspace;

    @TempDir
    Path files;

    @Test
    void onlyResultsAreOnStandardOutput() {
        ProgramRun run = run("-e", "SELECT status, count(*) AS n FROM access GROUP BY status ORDER BY status", LOG);
        assertThat(run).isEqualTo(new ProgramRun(0, "status,n\n200,1\n304,1\n401,1\n408,1\n", run.err()));
        assertThat(run.err()).isEqualTo("access: 1 file, 433 bytes, apache_combined (4 of 5 sampled lines fit)\n");
    }

    @Test
    void optionsMayStandBehindFilesAndQuietSaysNothing() {
        ProgramRun run = run(LOG, "--quiet", "-e", "SELECT count(*) AS n FROM access", "--output-format", "jsonl");
        assertThat(run).isEqualTo(new ProgramRun(0, "{\"n\":4}\n", ""));
    }

    @Test
    void statementsOnStandardInputAreAScript() {
        assertThat(ProgramRun.withInput("SELECT 1 AS a;\nSELECT 2 AS b", workspace))
                .isEqualTo(new ProgramRun(0, "a\n1\nb\n2\n", ""));
        assertThat(ProgramRun.withInput("SELECT x", workspace, "-f", "-").err())
                .contains("at: standard input, line 1, column 8");
    }

    @Test
    void oneCommandOnTheCommandLineTakesItsOwnOptionsAndThoseOfTheProgram() {
        ProgramRun run = run("set", "--output-format", "jsonl", "timing");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\"name\":\"timing\",\"value\":\"on\"");
    }

    @Test
    void anOptionThatTheCommandDeclaresBelongsToTheCommand() {
        Path log = files.resolve("made.log");
        ProgramRun run = run("generate", "access", "--lines", "10", "--to", log.toString());
        assertThat(run.err()).doesNotContain("error");
        assertThat(log).exists();
    }

    @Test
    void whatFailedInPartShowsItsResultsAndEndsInOne() throws IOException {
        Path rules = Files.createDirectories(workspace.resolve("queries/access/rules"));
        Files.writeString(
                rules.resolve("broken.sql"), "/*\ntitle: Broken\nseverity: low\n*/\nSELECT statis FROM access");
        ProgramRun detect = run("detect", LOG, "--rule", "broken", "--rule", "sensitive_files");
        assertThat(detect.exitCode()).as(detect.err()).isEqualTo(1);
        assertThat(detect.out()).startsWith("n,severity,score,");
        assertThat(detect.err()).contains("rule broken failed: ");
        assertThat(run("test", "broken").exitCode()).isEqualTo(1);
    }

    @Test
    void resultsGoToAFileOnlyWhenTheyAreComplete() throws IOException {
        Path file = files.resolve("result.jsonl");
        assertThat(run("-e", "SELECT 1 AS a", "--to", file.toString()).out()).isEmpty();
        assertThat(file).hasContent("{\"a\":1}");
        assertThat(run("-e", "SELECT 2 AS a; SELECT wrong", "--to", file.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(file).hasContent("{\"a\":1}");
        try (Stream<Path> left = Files.list(files)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatWasToKeepGoingOrFailedInPartOnlyIsInTheFile() throws IOException {
        Path file = files.resolve("result.csv");
        assertThat(run("--keep-going", "-e", "SELECT 1 AS a; SELECT wrong; SELECT 2 AS b", "--to", file.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(file).hasContent("a\n1\nb\n2\n");
        Path rules = Files.createDirectories(workspace.resolve("queries/access/rules"));
        Files.writeString(
                rules.resolve("broken.sql"), "/*\ntitle: Broken\nseverity: low\n*/\nSELECT wrong FROM access");
        assertThat(run("detect", LOG, "--rule", "broken", "--to", file.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(file).content().startsWith("n,severity,score,");
    }

    @Test
    void theFormatOfFilesIsThatOfACommandsFileToo() throws IOException {
        Path log = Files.writeString(files.resolve("broken.log"), "no line of a log\n");
        ProgramRun run = run("describe", log.toString(), "--log-format", "apache_combined", "--output-format", "jsonl");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("{\"column\":\"ts\"");
        assertThat(run("--log-format", "apache_combind", "describe", log.toString()))
                .matches(wrong -> wrong.exitCode() == 2 && wrong.err().contains("did you mean 'apache_combined'?"));
    }

    @Test
    void aFailedStatementEndsTheRunUnlessToldToKeepGoing() {
        assertThat(run("-e", "SELECT 1 AS a; SELECT wrong; SELECT 2 AS b"))
                .matches(run -> run.exitCode() == 1 && run.out().equals("a\n1\n"));
        assertThat(run("--keep-going", "-e", "SELECT 1 AS a; SELECT wrong; SELECT 2 AS b"))
                .matches(run -> run.exitCode() == 1 && run.out().equals("a\n1\nb\n2\n"));
    }

    @Test
    void anErrorInASourcedScriptNamesTheScriptsThatRunIt() throws IOException {
        Path inner = Files.writeString(files.resolve("inner.sql"), "SELECT 1 AS a;\nSELECT\n  wrong;\nSELECT 2 AS b");
        Path middle = Files.writeString(files.resolve("middle.sql"), "\nsource " + inner);
        Path outer = Files.writeString(files.resolve("outer.sql"), "set\nsource " + middle + "\nSELECT 3 AS c");
        ProgramRun run = run("-f", outer.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("\n  at: " + inner + ", line 3, column 3\n        wrong\n        ^\n      sourced by "
                        + middle + ", line 2\n      sourced by " + outer + ", line 2\n");
        assertThat(run.out()).endsWith("a\n1\n");
        assertThat(run("--keep-going", "-f", outer.toString()).out()).endsWith("a\n1\nb\n2\nc\n3\n");
    }

    @Test
    void aScriptThatSourcesItselfIsSaidSo() throws IOException {
        Path one = files.resolve("one.sql");
        Path two = Files.writeString(files.resolve("two.sql"), "source " + one);
        Files.writeString(one, "source " + two + "\n");
        ProgramRun run = run("-f", one.toString());
        assertThat(run.err()).startsWith("error: " + one + " sources itself\n  at: " + two + ", line 1\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void aParameterThatNoStatementNamesIsSaidSo() {
        ProgramRun run = run("-e", "SELECT :n AS n", "--param", "n=1", "--param", "nn=2");
        assertThat(run).isEqualTo(new ProgramRun(0, "n\n1\n", "--param nn is of no use: no statement has :nn\n"));
    }

    @Test
    void twoTablesOfMarkdownStayTwo() {
        assertThat(run("-e", "SELECT 1 AS a; SELECT 2 AS b", "--output-format", "markdown")
                        .out())
                .isEqualTo("| a |\n| ---: |\n| 1 |\n\n| b |\n| ---: |\n| 2 |\n");
    }

    @Test
    void aWorkspaceThatCannotBeWrittenToIsSaidSo() throws IOException {
        Path readOnly = Path.of("/proc/self/task");
        assumeTrue(Files.isDirectory(readOnly));
        assertFails(1, ProgramRun.of(readOnly, "-e", "SELECT 1"), "cannot write to the workspace", "--workspace DIR");
        Path file = Files.createFile(files.resolve("file"));
        assertFails(1, ProgramRun.of(file, "-e", "SELECT 1"), "cannot make the workspace", "--workspace DIR");
    }

    @Test
    void hostileTextReachesNoTerminalFromNamesOfFilesColumnsAndScripts() throws IOException {
        String hostile = "\u001b]0;owned\u0007\u001b[2J";
        Path log = Files.copy(Path.of(LOG), files.resolve(hostile + ".log"));
        Path script = Files.writeString(files.resolve(hostile + ".sql"), "SELECT wrong" + hostile + ";");
        String query = "SELECT client AS `" + hostile + "`, '" + hostile + "' AS x, nothing" + hostile + " FROM access";
        for (String format : List.of("table", "vertical")) {
            List<ProgramRun> runs = List.of(
                    run(
                            "-e",
                            "SELECT _file, '" + hostile + "' AS `" + hostile + "` FROM access",
                            log.toString(),
                            "--output-format",
                            format),
                    run("load", log.toString(), "as", hostile),
                    run("load", hostile),
                    run("-f", script.toString()),
                    run("-e", query, log.toString()),
                    run("-e", "describe " + hostile + "; run " + hostile, "--keep-going"));
            assertThat(runs).allSatisfy(run -> assertThat(run.err()).doesNotContain("\u001b", "\u0007"));
            assertThat(runs.get(0).out()).doesNotContain("\u001b", "\u0007").contains("\\x1b[2J");
        }
    }

    @Test
    void findingsAtOrAboveFailOnAreAnExitCodeOfTheirOwn() throws IOException {
        Path rules = Files.createDirectories(workspace.resolve("queries/access/rules"));
        Files.writeString(
                rules.resolve("always.sql"),
                """
                /*
                title: Always
                description: Fires on everything.
                severity: high
                */
                SELECT client AS entity, 1.0D AS score, 1L AS events, ts AS first_seen, ts AS last_seen,
                  1.0D AS observed, 0.0D AS expected, 'seen' AS summary FROM access LIMIT 1
                """);
        assertThat(run("detect", LOG, "--rule", "always", "--fail-on", "high").exitCode())
                .isEqualTo(3);
        assertThat(run("detect", LOG, "--rule", "always", "--fail-on", "critical")
                        .exitCode())
                .isZero();
    }

    @Test
    void filesOfTwoFamiliesAreATableEach() throws IOException {
        Path other = Files.copy(Path.of(LOG), files.resolve("other.log"));
        Path flows = Files.writeString(
                files.resolve("flows.csv"),
                """
                Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,Bytes,Flows,Flags,Tos,class,attackType,attackID,attackDescription
                2017-03-15 00:01:16.632,0.000,TCP  ,192.168.100.5,445,192.168.220.16,58844.0,1,   108,1,.AP...,0,normal,---,---,---
                2017-03-15 00:01:16.552,0.000,TCP  ,192.168.100.5,445,192.168.220.15,48888.0,1,   108,1,.AP...,0,normal,---,---,---
                """);
        ProgramRun run = run(
                LOG,
                flows.toString(),
                other.toString(),
                "-e",
                "SELECT count(*) AS n FROM access; SELECT count(*) AS n FROM flow");
        assertThat(run.err()).contains("access: 2 files").contains("flow: 1 file");
        assertThat(run.out()).isEqualTo("n\n8\nn\n2\n");
    }

    @Test
    void theWorkspaceIsMadeForItsOwnerOnly() throws IOException {
        Path made = files.resolve("new/workspace");
        assertThat(ProgramRun.of(made, "set").exitCode()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
    }

    @Test
    void helpAndVersionNeedNoWorkspace() {
        Path none = files.resolve("none");
        assertThat(ProgramRun.of(none, "--help").out()).startsWith("Usage: logsift [OPTIONS] [FILE...]");
        assertThat(ProgramRun.of(none, "--version").out()).startsWith("logsift ");
        assertThat(none).doesNotExist();
    }

    @Test
    void helpOfACommandIsThatCommandsHelp() {
        assertThat(run("source", "--help").out()).startsWith("Usage: source SCRIPT");
        assertThat(run("help", "source").out())
                .isEqualTo(run("source", "--help").out());
    }

    @Test
    void helpListsEveryCommandOnOneScreen() {
        String help = run("help").out();
        new dev.logsift.command.CommandRegistry().names().forEach(name -> assertThat(help)
                .containsPattern("(?m)(^|  )" + name + " "));
        assertThat(help.lines()).hasSizeLessThan(24).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aMissingFileIsSaidSo() {
        assertFails(1, run("-e", "SELECT 1", "no/such.log"), "no such file: no/such.log", "check the path");
        assertFails(1, run("detect", "no/such.log"), "no such file: no/such.log", "check the path");
    }

    @Test
    void anEmptyFileIsSaidSo() throws IOException {
        String empty = Files.createFile(files.resolve("empty.log")).toString();
        assertFails(1, run("load", empty), "empty.log is empty", "--log-format");
    }

    @Test
    void aFolderWithoutLogsIsSaidSo() {
        assertFails(1, run("load", files.toString()), "no log files in " + files, "name the files");
    }

    @Test
    void aBinaryFileIsSaidSo() throws IOException {
        byte[] bytes = new byte[4000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        String binary = Files.write(files.resolve("program"), bytes).toString();
        assertFails(1, run("load", binary), "does not look like a log", "text file");
    }

    @Test
    void anUnknownCommandGetsASuggestion() {
        assertFails(2, run("laod", LOG), "unknown command 'laod'", "did you mean 'load'?");
        assertFails(1, run("-e", "laod " + LOG), "unknown command 'laod'", "did you mean 'load'?");
        assertFails(2, run(".laod", LOG), "unknown command 'laod'", "did you mean 'load'?");
    }

    @Test
    void anUnknownOptionGetsASuggestion() {
        assertFails(2, run("--outptu-format", "csv"), "unknown option '--outptu-format'", "'--output-format'");
        assertFails(2, run("detect", LOG, "--fail-no", "high"), "--fail-no", "'--fail-on'");
    }

    @Test
    void aWrongValueOfAnOptionGetsTheLegalOnes() {
        assertFails(2, run("--output-format", "cvs", "set"), "unknown output format 'cvs'", "'csv'");
        assertFails(2, run("--timezone", "Mars", "set"), "'Mars' is no value for timezone", "Europe/Berlin");
        assertFails(2, run("--catalog", "derby", "set"), "--catalog", "hive, memory");
    }

    @Test
    void anUnknownQueryGetsASuggestion() {
        assertFails(1, run("-e", "run status_mx", LOG), "status_mx", "did you mean 'status_mix'?");
    }

    @Test
    void anUnknownParameterGetsASuggestion() {
        assertFails(1, run("-e", "run top_clients lmit=3", LOG), "lmit", "did you mean 'limit'?");
    }

    @Test
    void aParameterOfTheWrongTypeIsSaidSo() {
        assertFails(1, run("-e", "run top_clients limit=many", LOG), "many", "limit");
    }

    @Test
    void anUnknownColumnHasACaretAndASuggestion() {
        ProgramRun run = run("-e", "SELECT statsu FROM access", LOG);
        assertFails(1, run, "statsu", "did you mean 'status'?");
        assertThat(run.err()).contains("SELECT statsu FROM access\n             ^");
    }

    @Test
    void aBugIsOneLineAndItsTraceIsInTheLogFile() {
        ProgramRun run = ProgramRun.withBrokenEngine(workspace, "-e", "SELECT 1");
        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.err())
                .isEqualTo("error: this is a bug in Logsift: IllegalStateException; the details are in "
                        + workspace.resolve("logsift.log") + "\n");
    }

    @Test
    void aSparkThatDoesNotStartIsSaidSo() {
        ProgramRun run = ProgramRun.withoutEngine(workspace, "-e", "SELECT 1");
        assertFails(1, run, "Spark did not start\n  reason: no such master\n", "check --master and --conf");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        assertThat(ProgramRun.withFailingOutput("Broken pipe", workspace, "-e", "SELECT id FROM range(100000)"))
                .isEqualTo(new ProgramRun(0, "", ""));
        assertThat(ProgramRun.withFailingOutput("Broken pipe", workspace, "help")
                        .exitCode())
                .isZero();
        assertThat(ProgramRun.withFailingOutput("Broken pipe", workspace, "--help")
                        .exitCode())
                .isZero();
    }

    @Test
    void aFullDiskIsAnError() {
        ProgramRun run = ProgramRun.withFailingOutput("No space left on device", workspace, "-e", "SELECT 1");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("cannot write the results").contains("No space left on device");
    }

    @Test
    void optionsThatExcludeEachOtherAreSaidSo() {
        assertFails(2, run("-e", "SELECT 1", "-f", "script.sql"), "exclude each other", "source SCRIPT");
    }

    private ProgramRun run(String... args) {
        return ProgramRun.of(workspace, args);
    }

    private static void assertFails(int exitCode, ProgramRun run, String problem, String advice) {
        assertThat(run.out()).isEmpty();
        String paragraph = run.err().substring(run.err().indexOf("error: "));
        assertThat(paragraph).contains(problem).contains(advice).doesNotContain("Exception");
        assertThat(paragraph.lines().count()).isLessThan(8);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
