package dev.logsift.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What figures depend on besides the programs. */
public final class Machine {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

    private Machine() {}

    public static String describe() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return "%s, %d cores, %.1f GB of memory; %s %s; %s %s, largest heap %.1f GB, load %.1f before; %s"
                .formatted(
                        processor(),
                        runtime.availableProcessors(),
                        memory() / 1e9,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.runtime.version"),
                        runtime.maxMemory() / 1e9,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        ZonedDateTime.now(ZoneOffset.UTC).format(MINUTE));
    }

    private static String processor() throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(description)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
