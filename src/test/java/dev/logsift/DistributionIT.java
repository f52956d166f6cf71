package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distribution in processes of its own: what it prints, and what it leaves behind. */
class DistributionIT {
    private static final Path SAMPLES = LauncherRun.DISTRIBUTION.resolve("data/samples");

    @TempDir
    Path folder;

    private Path current;
    private Path storage;

    @BeforeEach
    void makeCurrentFolder() throws IOException {
        current = Files.createDirectory(folder.resolve("current"));
        storage = folder.resolve("workspace/storage");
    }

    @Test
    void itHoldsWhatItNeeds() {
        assertThat(LauncherRun.DISTRIBUTION)
                .isDirectoryContaining("glob:**/{bin,lib,queries,reports-templates,data,LICENSE,README.md}");
        assertThat(Path.of("target")).isDirectoryContaining("glob:target/logsift-*.tar.gz");
    }

    @Test
    void anEverydaySessionPrintsItsResultsOnlyAndTouchesNoMetastore() throws Exception {
        Path report = folder.resolve("r.html");
        String statements = "SELECT status, count(*) AS n FROM access WHERE status = 404 GROUP BY status;"
                + " SELECT 'é' AS letter; run top_clients limit=1; describe access; tables; report --to " + report;
        LauncherRun run =
                logsift(Map.of("LC_ALL", "C"), "-e", statements, "--output-format", "csv", sample("access.log"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("status,n\n404,736\nletter\né\n").endsWith(report + "\n");
        assertThat(run.err()).startsWith("access: 1 file").doesNotContain("WARN", "Exception");
        assertThat(storage.resolve("metastore")).doesNotExist();
        assertThat(current).isEmptyDirectory();
    }

    @Test
    void misspeltNamesAndPathsInSqlTouchNoMetastore() throws Exception {
        String path = "access_log.`" + sample("access.log") + "`";
        LauncherRun run = logsift(
                Map.of(),
                "--keep-going",
                "--output-format",
                "csv",
                "-e",
                "SELECT * FROM acess; SELECT cuont(1); SELECT * FROM nowhere.access; SELECT count(*) AS n FROM " + path
                        + "; WITH x AS (SELECT status FROM " + path + ") SELECT count(*) AS m FROM x WHERE status = 404"
                        + " AND status IN (SELECT status FROM " + path + ")",
                sample("access.log"));
        assertThat(run.out()).isEqualTo("n\n10000\nm\n736\n");
        assertThat(run.err())
                .contains("there is no table 'acess'", "did you mean 'access'?", "there is no table 'nowhere.access'")
                .contains("there is no function 'cuont'", "did you mean 'count'?");
        assertThat(storage.resolve("metastore")).doesNotExist();
    }

    @Test
    void aLogThatIsStillMadeWhenASignalComesNeverBeginsToStand() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        LauncherRun.Started started = start(
                        "generate", "access", "--lines", "1000000000", "--to", made.resolve("x.log") + "")
                .await(() -> holds(made, file -> file.length() > 0));
        started.process().destroy();
        LauncherRun run = started.end();
        assertThat(run).isEqualTo(new LauncherRun(130, "", run.err()));
        assertThat(run.err()).doesNotContain("Exception", "error");
        assertThat(made).isEmptyDirectory();
    }

    private static boolean holds(Path folder, Predicate<File> wanted) {
        return Stream.of(folder.toFile().listFiles()).anyMatch(wanted);
    }

    /** A rule of the user's own makes a file when it begins, and then never ends. */
    @Test
    void aReportThatIsStillMadeWhenASignalComesNeverBeginsToStand() throws Exception {
        Path few = Path.of("src/test/resources/golden/access.log").toAbsolutePath();
        Path begun = Files.createDirectory(folder.resolve("begun"));
        Path rules = Files.createDirectories(folder.resolve("workspace/queries/access/rules"));
        Files.writeString(
                rules.resolve("endless.sql"),
                "/*\ntitle: Endless\nseverity: low\n*/\n"
                        + "SELECT 'x' AS entity, 0.5D AS score, 1L AS events, current_timestamp() AS first_seen,"
                        + " current_timestamp() AS last_seen, 1D AS observed, 1D AS expected, 'x' AS summary"
                        + " FROM range(10000000000000) WHERE CASE WHEN id = 0"
                        + " THEN reflect('java.io.File', 'createTempFile', 'logsift-begun', '.txt') = '' ELSE id < 0 END");
        LauncherRun.Started started = LauncherRun.start(
                launcher(),
                current,
                Map.of("LOGSIFT_JAVA_OPTS", "-Djava.io.tmpdir=" + begun),
                arguments("report", few + "", "--to", "report.html"));
        while (started.process().isAlive()
                && !holds(begun, file -> file.getName().startsWith("logsift-begun"))) {
            Thread.sleep(20);
        }
        started.process().destroy();
        LauncherRun run = started.end();
        assertThat(run).isEqualTo(new LauncherRun(130, "", run.err()));
        assertThat(run.err()).doesNotContain("Exception", "error");
        assertThat(current).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "INT, SELECT id FROM range(100000000000)",
        "TERM, SELECT count(*) FROM range(1000000) a JOIN range(1000000) b ON a.id + b.id > 5"
    })
    void aSignalEndsItWithCodeOneHundredAndThirtyAndNoFileBeginsToStand(String signal, String statement)
            throws Exception {
        Path results = folder.resolve("results.csv");
        LauncherRun.Started started = start("-e", statement, "--to", results.toString())
                .await(() -> Files.exists(folder.resolve(".results.csv.unfinished")));
        new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(started.process().pid()))
                .start()
                .waitFor();
        LauncherRun run = started.end();
        assertThat(run).isEqualTo(new LauncherRun(130, "", run.err()));
        assertThat(run.err()).doesNotContain("Exception", "error");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("results.csv"));
    }

    @Test
    void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
        String command = launcher() + " --workspace " + folder.resolve("workspace")
                + " -e 'SELECT id FROM range(5000000)' | head -n 2; exit ${PIPESTATUS[0]}";
        LauncherRun run = LauncherRun.of(Path.of("/bin/bash"), current, Map.of(), "-c", command);
        assertThat(run).isEqualTo(new LauncherRun(0, "id\n0\n", ""));
    }

    /** A limit on the size of files stands for a full disk: it holds for root, too, and needs no disk of its own. */
    @Test
    void whereADiskTakesNoMoreErrorsSaySoAndNothingHalfWrittenStays() throws Exception {
        Path made = Files.createDirectory(folder.resolve("made"));
        LauncherRun results = withoutRoom("-e 'SELECT 1' --to " + made.resolve("results.csv"));
        assertThat(results.out())
                .startsWith("error: cannot write the results to " + made.resolve("results.csv") + "\n")
                .containsOnlyOnce("error");
        assertThat(results.exitCode()).isEqualTo(1);
        LauncherRun run = withoutRoom("--keep-going -e 'SELECT 1 AS one; SELECT status, count(*) FROM access GROUP BY"
                + " status; generate access --lines 10 --to " + made.resolve("made.log")
                + "; report --template profile --to "
                + made.resolve("r.html") + "; save mine --title Mine; store access as kept' " + sample("access.log"));
        assertThat(run.out())
                .contains("one\n1\n")
                .contains("error: there is no room on a disk that this is written to\n  reason: File too large")
                .contains("error: cannot write " + made.resolve("made.log"))
                .contains("error: cannot write the query")
                .doesNotContain("Exception", "WARN", "bug in Logsift");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(made).isEmptyDirectory();
        assertThat(folder.resolve("workspace/queries")).satisfies(DistributionIT::holdsNoFile);
    }

    private LauncherRun withoutRoom(String arguments) throws Exception {
        String command = "(ulimit -f 0; exec " + launcher() + " --workspace " + folder.resolve("workspace") + " "
                + arguments + ") 2>&1 | cat; exit ${PIPESTATUS[0]}";
        return LauncherRun.of(Path.of("/bin/bash"), current, Map.of("LOGSIFT_CDS", "off"), "-c", command);
    }

    private static void holdsNoFile(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                assertThat(files).noneMatch(Files::isRegularFile);
            }
        }
    }

    @Test
    void findingsMakeTheExitCodeThree() throws Exception {
        LauncherRun run =
                logsift(Map.of(), "detect", sample("access.log"), "--fail-on", "high", "--quiet", "--rule", "login_*");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).startsWith("n,severity,score,rule,entity,").contains("203.0.113.77");
        assertThat(storage.resolve("metastore")).doesNotExist();
    }

    @Test
    void aStoredTableIsThereInTheNextProcess() throws Exception {
        LauncherRun store = logsift(Map.of(), "store", sample("flows.csv"), "as", "week");
        assertThat(store.exitCode()).as(store.err()).isZero();
        assertThat(store.out()).endsWith("*,rows written,10000\n");
        LauncherRun select = logsift(
                Map.of(),
                "-e",
                "tables; SELECT count(*) AS n FROM week; use week; tables; run protocol_mix",
                sample("access.log"));
        assertThat(select.out())
                .contains("\naccess,access,true,apache_combined,1,", "\nweek,,false,stored,,\nn\n10000\n")
                .contains("\nweek,flow,true,stored,", "TCP");
        assertThat(current).isEmptyDirectory();
    }

    @Test
    void aStoreThatIsTerminatedLeavesNoTableAndNoFiles() throws Exception {
        Path log = bigLog();
        LauncherRun.Started store =
                start("store", log + "", "as", "big").await(() -> !warehouse().isEmpty());
        store.process().destroy();
        LauncherRun run = store.end();
        assertThat(run.exitCode()).as(run.err()).isNotZero();
        assertThat(warehouse()).isEmpty();
        assertThat(logsift(Map.of(), "-e", "SHOW TABLES").out()).isEqualTo("namespace,tableName,isTemporary\n");
    }

    @Test
    void whileAnotherProcessHoldsTheMetastoreLoadedTablesWork() throws Exception {
        Files.createDirectories(storage.resolve("processes"));
        Files.createFile(storage.resolve("processes/" + ProcessHandle.current().pid()));
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        String url = "jdbc:derby:;databaseName=" + storage.resolve("metastore");
        try (Connection holder = DriverManager.getConnection(url + ";create=true")) {
            assertThat(holder.isValid(1)).isTrue();
            LauncherRun run = logsift(
                    Map.of(),
                    "--keep-going",
                    "-e",
                    "SHOW TABLES; SELECT count(*) AS n FROM access",
                    sample("access.log"));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEqualTo("n\n10000\n");
            assertThat(run.err())
                    .contains("error: stored tables are out of reach")
                    .contains("process " + ProcessHandle.current().pid() + " holds the metastore of "
                            + folder.resolve("workspace"));
        }
    }

    private LauncherRun logsift(Map<String, String> environment, String... arguments) throws Exception {
        return LauncherRun.of(launcher(), current, environment, arguments(arguments));
    }

    private LauncherRun.Started start(String... arguments) throws Exception {
        return LauncherRun.start(launcher(), current, Map.of(), arguments(arguments));
    }

    private static Path launcher() {
        return LauncherRun.DISTRIBUTION.resolve("bin/logsift");
    }

    private String[] arguments(String... arguments) {
        return Stream.concat(
                        Stream.of("--workspace", folder.resolve("workspace").toString()), Stream.of(arguments))
                .toArray(String[]::new);
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name).toString();
    }

    /** Long enough to be told to stop in the middle. */
    private Path bigLog() throws IOException {
        byte[] flows = Files.readAllBytes(SAMPLES.resolve("flows.csv"));
        Path log = folder.resolve("big.csv");
        for (int i = 0; i < 60; i++) {
            Files.write(log, flows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return log;
    }

    private List<Path> warehouse() throws IOException {
        Path warehouse = storage.resolve("warehouse");
        if (!Files.isDirectory(warehouse)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(warehouse)) {
            return files.toList();
        }
    }
}
