package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.RequiredInCi;
import dev.logsift.format.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens reports in a headless Chromium: what a reader sees, and what the page tries to do. */
class ReportInBrowserTest {
    private static final Pattern DRAWN = Pattern.compile("<svg[^>]*>");
    private static final int CHARTS = 6;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Family.class)
    void chartsAreDrawnAndNothingElseHappens(Family family) throws Exception {
        Path chromium = RequiredInCi.program("chromium");
        Path page =
                Files.writeString(folder.resolve("report.html"), new ReportRenderer().render(SampleReport.of(family)));
        Path log = folder.resolve("net.json");

        Dump dump = open(
                chromium,
                "--enable-logging=stderr",
                "--log-net-log=" + log,
                "--dump-dom",
                page.toUri().toString());

        assertThat(DRAWN.matcher(dump.dom).results().map(MatchResult::group)).hasSizeGreaterThanOrEqualTo(CHARTS);
        assertThat(dump.dom).contains("Chart: Status mix.").doesNotContain("No chart:");
        assertThat(dump.errors.lines().filter(line -> line.contains("CONSOLE"))).isEmpty();
        assertThat(Files.readString(log)).contains("report.html").doesNotContain("evil.example", "http://", "https://");
    }

    private record Dump(String dom, String errors) {}

    private Dump open(Path chromium, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=5000"));
        command.addAll(List.of(arguments));
        Path dom = folder.resolve("dom.html");
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return new Dump(Files.readString(dom), Files.readString(errors));
    }
}
