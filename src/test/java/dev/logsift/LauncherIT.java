package dev.logsift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.launch.Options;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** bin/logsift in a distribution, and in a checkout whose Maven is a stand-in. */
class LauncherIT {
    private static final String VERSION = "logsift ";

    @TempDir
    Path folder;

    @Test
    void itFindsItsFolderThroughRelativeLinks() throws Exception {
        Path real = Files.createSymbolicLink(folder.resolve("real"), LauncherRun.DISTRIBUTION);
        Path bin = Files.createDirectories(folder.resolve("my bin"));
        Files.createSymbolicLink(bin.resolve("one"), Path.of("../real/bin/logsift"));
        Path link = Files.createSymbolicLink(bin.resolve("two"), Path.of("one"));
        LauncherRun run = LauncherRun.of(link, real, Map.of(), "--version");
        assertThat(run.out()).startsWith(VERSION);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aJavaThatSparkDoesNotRunOnIsPassedOver() throws Exception {
        Path java = folder.resolve("jdk-25/bin/java");
        Files.createDirectories(java.getParent());
        script(java, "echo wrong java; exit 9");
        Files.writeString(folder.resolve("jdk-25/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.1\"\n");
        Map<String, String> environment =
                Map.of("JAVA_HOME", java.getParent().getParent().toString());
        LauncherRun run =
                LauncherRun.of(LauncherRun.DISTRIBUTION.resolve("bin/logsift"), folder, environment, "--version");
        assertThat(run.out()).startsWith(VERSION);
    }

    @Test
    void aSizeThatIsNoneIsAnError() throws Exception {
        LauncherRun run = LauncherRun.of(
                LauncherRun.DISTRIBUTION.resolve("bin/logsift"), folder, Map.of("LOGSIFT_MEMORY", "much"), "--version");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("error: LOGSIFT_MEMORY is 'much'\n  help: give a size such as 800m or 4g\n");
    }

    @Test
    void shortWorkDoesWithoutTheOptimisingCompiler() throws Exception {
        Files.writeString(folder.resolve("small.log"), "a line\n");
        Path large = folder.resolve("large.log");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(300_000_000); // a hole: nothing is written
        }
        Files.createLink(folder.resolve("large.gz"), large);
        Files.createDirectory(folder.resolve("logs"));
        assertThat(compilerOf("detect", "small.log")).isEqualTo("quick");
        assertThat(compilerOf("-e", "SELECT count(*) FROM access", "small.log")).isEqualTo("quick");
        assertThat(compilerOf("--workspace", "logs", "-e", "SELECT 1", "small.log", "small.log"))
                .isEqualTo("quick");
        assertThat(compilerOf("--quiet", "--execute=SELECT 1", "small.log")).isEqualTo("quick");
        assertThat(compilerOf("--quiet", "--output-format", "csv", "detect", "small.log"))
                .isEqualTo("quick");
        assertThat(compilerOf("small.log")).as("a shell").isEqualTo("optimising");
        assertThat(compilerOf("--quiet", "small.log")).as("a shell").isEqualTo("optimising");
        assertThat(compilerOf()).as("a shell").isEqualTo("optimising");
        assertThat(compilerOf("-e", "SELECT count(*) FROM stored")).isEqualTo("optimising");
        assertThat(compilerOf("detect", "large.log")).isEqualTo("optimising");
        assertThat(compilerOf("detect", "small.log", "large.gz")).isEqualTo("optimising");
        assertThat(compilerOf("detect", "small.log", "logs")).isEqualTo("optimising");
        assertThat(compilerOf("detect", "*.log")).isEqualTo("optimising");
        assertThat(compilerOf("detect", "s3a://bucket/day.log", "small.log")).isEqualTo("optimising");
    }

    @Test
    void theValueOfAnOptionIsNoCommand() throws Exception {
        Files.writeString(folder.resolve("small.log"), "a line\n");
        List<OptionSpec> withValue = new CommandLine(new Options())
                .getCommandSpec().options().stream()
                        .filter(option -> option.arity().max() > 0)
                        .filter(option -> !option.longestName().equals("--execute"))
                        .toList();
        assertThat(withValue).hasSizeGreaterThan(10);
        for (OptionSpec option : withValue) {
            for (String name : option.names()) {
                assertThat(compilerOf(name, "value", "small.log")).as(name).isEqualTo("optimising");
            }
        }
    }

    /** By a stand-in for Java that prints its arguments. */
    private String compilerOf(String... arguments) throws Exception {
        Path java = folder.resolve("jdk-17/bin/java");
        script(java, "echo \"$@\"");
        Files.writeString(folder.resolve("jdk-17/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Map<String, String> environment =
                Map.of("JAVA_HOME", folder.resolve("jdk-17").toString(), "LOGSIFT_CDS", "off");
        LauncherRun run =
                LauncherRun.of(LauncherRun.DISTRIBUTION.resolve("bin/logsift"), folder, environment, arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().contains("-XX:TieredStopAtLevel=1") ? "quick" : "optimising";
    }

    @Test
    void twoStartsAtOnceBuildACheckoutOnce() throws Exception {
        Path launcher = checkout("echo built >> ../built; cp -R ../built-by-maven target/logsift;"
                + " while [ -e ../built ] && [ ! -e ../ended ]; do sleep 0.1; done");
        Path jar = folder.resolve("checkout/target/logsift/lib/logsift.jar");
        LauncherRun.Started first =
                LauncherRun.start(launcher, folder, environment(), "--version").await(() -> Files.exists(jar));
        LauncherRun.Started second = LauncherRun.start(launcher, folder, environment(), "--version");
        second.await(() -> Files.readString(second.err()).contains("which builds Logsift"));
        Files.createFile(folder.resolve("ended"));
        LauncherRun one = first.end();
        LauncherRun two = second.end();
        assertThat(one.out()).startsWith(VERSION).isEqualTo(two.out());
        assertThat(one.err() + two.err()).contains("building Logsift, once", "which builds Logsift");
        assertThat(folder.resolve("built")).hasContent("built");
        assertThat(folder.resolve("checkout/target/build.lock")).doesNotExist();
    }

    @Test
    void aCheckoutIsBuiltAgainWhenASourceIsNewer() throws Exception {
        Path launcher = checkout("echo built >> ../built; cp -R ../built-by-maven target/logsift");
        Path source = folder.resolve("checkout/src/main/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.setLastModifiedTime(
                folder.resolve("checkout/pom.xml"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        LauncherRun.of(launcher, folder, environment(), "--version");
        assertThat(LauncherRun.of(launcher, folder, environment(), "--version").err())
                .isEmpty();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(LauncherRun.of(launcher, folder, environment(), "--version").err())
                .isEqualTo("building Logsift again, its sources have changed...\n");
        assertThat(folder.resolve("built")).hasContent("built\nbuilt");
    }

    @Test
    void aBuildThatFailsSaysWhyAndWhereTheRestIs() throws Exception {
        Path launcher = checkout("echo '[INFO] much'; echo '[ERROR] no such symbol'; exit 1");
        LauncherRun run = LauncherRun.of(launcher, folder, environment(), "--version");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("[ERROR] no such symbol", "error: the build failed", "checkout/target/build.log")
                .doesNotContain("much");
    }

    /** A checkout with a stand-in for Maven; its "built" folder is the distribution. */
    private Path checkout(String maven) throws IOException {
        Path checkout = folder.resolve("checkout");
        Files.createDirectories(checkout.resolve("bin"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.createFile(checkout.resolve("pom.xml"));
        Files.createFile(checkout.resolve("src/main/Main.java"));
        Path lib = Files.createDirectories(folder.resolve("built-by-maven/lib"));
        Path jar = LauncherRun.DISTRIBUTION.resolve("lib/logsift.jar");
        Files.copy(jar, lib.resolve("logsift.jar"));
        for (String name : new String[] {"logsift", "jvm.options"}) {
            Files.copy(
                    LauncherRun.DISTRIBUTION.resolve("bin").resolve(name),
                    checkout.resolve("bin").resolve(name));
        }
        linkJars(lib);
        script(folder.resolve("programs/mvn"), maven);
        return checkout.resolve("bin/logsift");
    }

    private static void linkJars(Path lib) throws IOException {
        try (var jars = Files.list(LauncherRun.DISTRIBUTION.resolve("lib"))) {
            for (Path jar : jars.filter(file -> !file.endsWith("logsift.jar")).toList()) {
                Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar);
            }
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", folder.resolve("programs") + ":" + System.getenv("PATH"));
        environment.put(
                "LOGSIFT_CDS", "off"); // else each start would make one in the background, while the test goes on
        return environment;
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
