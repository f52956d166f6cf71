package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes: the real one of the package, and when one is made, with a stand-in for Java that notes it. */
class ClassArchiveIT {
    private static final Path PACKAGED = LauncherRun.DISTRIBUTION.resolve("cache/classes.jsa");

    private static final int MOST_MINUTES = 3;

    @TempDir
    Path folder;

    private Path distribution;
    private Path cache;

    @BeforeEach
    void makeDistribution() throws IOException {
        distribution = Files.createDirectory(folder.resolve("logsift"));
        cache = distribution.resolve("cache");
        Files.createDirectories(distribution.resolve("bin"));
        for (String name : List.of("bin/logsift", "bin/jvm.options")) {
            Files.copy(LauncherRun.DISTRIBUTION.resolve(name), distribution.resolve(name));
        }
        Files.createDirectory(distribution.resolve("lib"));
        Files.writeString(distribution.resolve("lib/logsift.jar"), "jar");
        standIn("echo classes > \"$archive\"");
    }

    @Test
    void thePackageHasOneAndEachStartUsesIt() throws Exception {
        Path classes = folder.resolve("classes.log");
        LauncherRun run = packaged("-Xlog:class+load:file=" + classes);
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(classes)).containsPattern("dev.logsift.Main source: shared objects file");
        assertThat(Files.readString(classes)).containsPattern("picocli.CommandLine source: shared objects file");
    }

    @Test
    void javaGoesOnInSilenceWithoutOneThatDoesNotFit() throws Exception {
        Path other = Files.writeString(folder.resolve("other.jsa"), "no archive of this Java");
        LauncherRun run = packaged("-XX:SharedArchiveFile=" + other);
        assertThat(run.out()).startsWith("logsift ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void oneThatTheDiskHadNoRoomForIsNotKept() throws Exception {
        standIn("echo cut > \"$archive\"", "case $* in *VerifySharedSpaces*) exit 134 ;; esac");
        assertThat(startNow()).doesNotContain("SharedArchiveFile");
        assertThat(cache).isDirectoryNotContaining("glob:**/*.{jsa,new}");
    }

    @Test
    void aMissingOneIsMadeBehindTheStartThatFindsNone() throws Exception {
        Path ended = folder.resolve("ended");
        standIn("while [ -d '%s' ] && [ ! -e '%s' ]; do sleep 0.1; done; /bin/pwd -P && echo classes > \"$archive\""
                .formatted(folder, ended));
        Path from = Files.createDirectory(folder.resolve("from"));
        assertThat(start(from, Map.of()).out()).doesNotContain("SharedArchiveFile");
        Files.delete(from);
        Files.createFile(ended);
        awaitKey();
        assertThat(start(Map.of()).out()).contains("-XX:SharedArchiveFile=" + cache.resolve("classes.jsa"));
        assertThat(made()).isEqualTo(1);
        assertThat(cache).isDirectoryNotContaining("glob:**/{making,training,*.new}");
    }

    @Test
    void itIsMadeAgainWhenAJarAnOptionOrItselfChanges() throws Exception {
        assertThat(startNow()).contains("SharedArchiveFile");
        Files.writeString(distribution.resolve("lib/logsift.jar"), "another jar");
        assertThat(startNow()).contains("SharedArchiveFile");
        assertThat(made()).isEqualTo(2);
        Files.writeString(distribution.resolve("bin/jvm.options"), "-Xint", StandardOpenOption.APPEND);
        assertThat(startNow()).contains("SharedArchiveFile");
        assertThat(made()).isEqualTo(3);
        Files.writeString(cache.resolve("classes.jsa"), "cut");
        assertThat(startNow()).contains("SharedArchiveFile");
        assertThat(made()).isEqualTo(4);
        assertThat(startNow()).contains("SharedArchiveFile");
        assertThat(made()).isEqualTo(4);
    }

    @Test
    void oneThatCannotBeMadeIsNotTriedAtEachStart() throws Exception {
        standIn("exit 1");
        assertThat(startNow()).doesNotContain("SharedArchiveFile");
        assertThat(startNow()).doesNotContain("SharedArchiveFile");
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void oneWhoseMakingWasKilledIsMadeByTheNextStart() throws Exception {
        standIn("echo half > \"$archive\"; kill -9 $$");
        assertThat(startNow()).doesNotContain("SharedArchiveFile");
        standIn("echo classes > \"$archive\"");
        Files.createSymbolicLink(cache.resolve("making"), Path.of("999999999")); // a process that is no more
        assertThat(startNow()).contains("SharedArchiveFile");
        assertThat(cache).isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void whileAnotherStartMakesItNobodyElseDoes() throws Exception {
        Files.createDirectories(cache);
        Files.createSymbolicLink(
                cache.resolve("making"), Path.of("" + ProcessHandle.current().pid()));
        assertThat(startNow()).doesNotContain("SharedArchiveFile");
        assertThat(made()).isZero();
    }

    @Test
    void whereTheInstallationCannotBeWrittenToTheWorkspaceKeepsIt() throws Exception {
        Files.writeString(cache, "no folder"); // root could write to a folder that is read-only
        assertThat(startNow()).contains("SharedArchiveFile=" + folder.resolve("home/cache/classes.jsa"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("home")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whereNothingCanBeWrittenNothingIsSaid() throws Exception {
        Files.writeString(cache, "no folder");
        Files.writeString(folder.resolve("home"), "no folder");
        LauncherRun run = start(Map.of("LOGSIFT_CDS", "now"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("--version").doesNotContain("SharedArchiveFile");
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        startNow();
        assertThat(start(Map.of("LOGSIFT_CDS", "off")).out()).doesNotContain("SharedArchiveFile");
    }

    @Test
    void continuousIntegrationIsLeftAlone() throws Exception {
        start(Map.of("CI", "true"));
        assertThat(made()).isZero();
        assertThat(cache.resolve("making")).doesNotExist();
    }

    private LauncherRun packaged(String javaOption) throws Exception {
        return LauncherRun.of(
                LauncherRun.DISTRIBUTION.resolve("bin/logsift"),
                folder,
                Map.of("LOGSIFT_JAVA_OPTS", javaOption),
                "--version");
    }

    private String startNow() throws Exception {
        LauncherRun run = start(Map.of("LOGSIFT_CDS", "now"));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private LauncherRun start(Map<String, String> more) throws Exception {
        return start(folder, more);
    }

    private LauncherRun start(Path from, Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_HOME", folder.resolve("jdk").toString(),
                "LOGSIFT_HOME", folder.resolve("home").toString(),
                "CI", ""));
        environment.putAll(more);
        return LauncherRun.of(distribution.resolve("bin/logsift"), from, environment, "--version");
    }

    private void awaitKey() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        while (Files.notExists(cache.resolve("classes.key")) || isMaking()) {
            assertThat(System.nanoTime()).as("it is being made").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private boolean isMaking() {
        return Files.isSymbolicLink(cache.resolve("making"));
    }

    private long made() throws IOException {
        Path log = folder.resolve("made");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /** A Java that prints its arguments, or does this where it is to make an archive. */
    private void standIn(String making) throws IOException {
        standIn(making, "");
    }

    private void standIn(String making, String otherwise) throws IOException {
        Path java = folder.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(
                java,
                """
                #!/bin/sh
                for argument; do
                    case $argument in
                        -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
                        -Xshare:dump) dumps=yes ;;
                    esac
                done
                if [ "$dumps" ]; then
                    echo made >> "%s"
                    %s
                    exit
                fi
                %s
                echo "$@"
                """
                        .formatted(folder.resolve("made"), making, otherwise));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
