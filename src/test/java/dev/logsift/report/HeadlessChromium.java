package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.RequiredInCi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Opens a page in Chromium and tells what came of it. It can resolve no host, so nothing leaves the machine. */
final class HeadlessChromium {
    /** Requests that a page made; those of the browser itself have no origin as initiator. */
    private static final Pattern REQUEST = Pattern.compile("\"initiator\":\"(?!not an origin).*?\"url\":\"([^\"]*)\"");

    private final Path program = RequiredInCi.program("chromium");
    private final Path folder;

    /** @param folder an empty one for its profile and logs */
    HeadlessChromium(Path folder) {
        this.folder = folder;
    }

    /**
     * A page after its scripts ran.
     *
     * @param requests the addresses that it asked for, itself left out
     * @param console what it or the browser wrote to the console
     */
    record Opened(String dom, List<String> requests, List<String> console) {}

    Opened open(Path page) throws IOException, InterruptedException {
        Path requests = folder.resolve("requests.json");
        Path dom = folder.resolve("dom.html");
        Path messages = folder.resolve("messages.txt");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--enable-logging=stderr",
                        "--log-net-log=" + requests,
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(messages.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return new Opened(Files.readString(dom), requested(requests), console(messages));
    }

    private static List<String> requested(Path log) throws IOException {
        return REQUEST.matcher(Files.readString(log))
                .results()
                .map(match -> match.group(1))
                .filter(address -> !address.startsWith("file:"))
                .toList();
    }

    private static List<String> console(Path messages) throws IOException {
        return Files.readString(messages)
                .lines()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
    }
}
