package dev.logsift.generate;

import dev.logsift.generate.attack.Label;
import dev.logsift.generate.scenario.ScenarioLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Generates logs from the scenarios that are shipped. */
public final class Generated {
    private Generated() {}

    public static GeneratedLog log(String scenario, long lines, long seed) {
        return log(scenario, lines, seed, Optional.empty());
    }

    public static GeneratedLog log(String scenario, long lines, long seed, String format) {
        return log(scenario, lines, seed, Optional.of(format));
    }

    public static String text(GeneratedLog log) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            log.writeTo(out, written -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Of all lines, as labels are known when the last one is written. */
    public static List<Label> labels(GeneratedLog log) {
        try {
            return log.writeTo(OutputStream.nullOutputStream(), written -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> lines(GeneratedLog log) {
        return text(log).lines().toList();
    }

    private static GeneratedLog log(String scenario, long lines, long seed, Optional<String> format) {
        ScenarioLibrary scenarios = ScenarioLibrary.open(List.of(Path.of("data/scenarios")));
        return new LogGenerator(scenarios).plan(new GenerateRequest(scenario, Optional.of(lines), seed, format));
    }
}
