package dev.logsift.generate;

import dev.logsift.generate.line.LineFormat;
import dev.logsift.generate.line.LineFormats;
import dev.logsift.generate.scenario.Scenario;
import dev.logsift.generate.scenario.ScenarioLibrary;
import dev.logsift.generate.traffic.Background;
import dev.logsift.generate.traffic.BackgroundKind;
import dev.logsift.text.UserError;
import java.util.ServiceLoader;

/** Plans logs: finds the scenario, its background and the line format. */
public final class LogGenerator {
    private final ScenarioLibrary scenarios;

    public LogGenerator(ScenarioLibrary scenarios) {
        this.scenarios = scenarios;
    }

    /** A log of which every choice is made and checked, and nothing is written yet. */
    public GeneratedLog plan(GenerateRequest request) {
        request.lines().filter(lines -> lines < 1).ifPresent(lines -> {
            throw UserError.usage("a log cannot have " + lines + " lines")
                    .help("give a number above 0, such as --lines 10000");
        });
        Scenario scenario = scenarios.scenario(request.scenario());
        LineFormat format =
                new LineFormats(scenario.family()).choose(request.logFormat().or(scenario::logFormat));
        long lines = request.lines().orElse(scenario.lines());
        return new GeneratedLog(scenario, format, background(scenario, request.seed()), lines, request.seed());
    }

    private static Background background(Scenario scenario, long seed) {
        return ServiceLoader.load(BackgroundKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(kind -> kind.family() == scenario.family())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no background for " + scenario.family()))
                .read(scenario.background(), seed);
    }
}
