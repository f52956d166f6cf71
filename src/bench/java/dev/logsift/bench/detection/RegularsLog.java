package dev.logsift.bench.detection;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * The opposite of a real site's habits: clients that are all as busy as each other and all come back in every hour, and paths of
 * which none is more asked for than another. Sums by client and hour have as many rows as the log has lines.
 */
final class RegularsLog {
    private static final int CLIENTS = 20_000;
    private static final int PATHS = 15_000;
    private static final long SECONDS = 3_600;
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RegularsLog() {}

    /** Made once. */
    static Path in(Path folder, long lines) throws IOException {
        Path log = folder.resolve("regulars-" + lines + ".log");
        if (Files.exists(log)) {
            return log;
        }
        Files.createDirectories(folder);
        Path unfinished = log.resolveSibling(log.getFileName() + ".new");
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
            for (long line = 0; line < lines; line++) {
                long hour = line / CLIENTS;
                Instant time = BEGIN.plusSeconds(hour * SECONDS + line % CLIENTS * SECONDS / CLIENTS);
                int client = (int) ((line % CLIENTS * 7_919 + hour * 104_729) % CLIENTS);
                out.write("10.%d.%d.%d - - [%s] \"GET /documents/page-%d.html HTTP/1.1\" 200 %d \"-\" \"%s%d\"%n"
                        .formatted(
                                client >> 16,
                                client >> 8 & 255,
                                client & 255,
                                TIME.format(time),
                                random.nextInt(PATHS),
                                2_000 + random.nextInt(60_000),
                                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/1",
                                client % 40));
            }
        }
        return Files.move(unfinished, log);
    }
}
