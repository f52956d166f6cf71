package dev.logsift.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a process took, as GNU time has it.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all its threads, the system's work for it included
 * @param megabytes of memory that were its own at the most
 */
public record ProcessCost(double seconds, double cpuSeconds, double megabytes) {
    private static final String TIME = "time";

    /** An exception with what it printed if it fails. */
    public static ProcessCost of(List<String> command) throws IOException, InterruptedException {
        if (!ProcessRun.isInstalled(TIME)) {
            throw new IOException("GNU time is not installed (Debian: apt install time)");
        }
        Path costs = Files.createTempFile("logsift-cost", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of(TIME, "-f", "%e %U %S %M", "-o", costs.toString()));
            timed.addAll(command);
            ProcessRun.answer(timed);
            String[] numbers = Files.readString(costs).strip().split(" ");
            return new ProcessCost(
                    Double.parseDouble(numbers[0]),
                    Double.parseDouble(numbers[1]) + Double.parseDouble(numbers[2]),
                    Double.parseDouble(numbers[3]) / 1000);
        } finally {
            Files.delete(costs);
        }
    }
}
