package dev.logsift.command.log;

import com.google.auto.service.AutoService;
import dev.logsift.command.Command;
import dev.logsift.command.operand.Choice;
import dev.logsift.command.operand.FormatNames;
import dev.logsift.command.operand.Operand;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.command.operand.Typing;
import dev.logsift.engine.Result;
import dev.logsift.format.column.Family;
import dev.logsift.generate.GenerateRequest;
import dev.logsift.generate.GeneratedFiles;
import dev.logsift.generate.GeneratedLog;
import dev.logsift.generate.LogGenerator;
import dev.logsift.generate.attack.Label;
import dev.logsift.generate.scenario.ScenarioLibrary;
import dev.logsift.session.Session;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a realistic log with labelled attacks in it. */
@AutoService(Command.class)
@picocli.CommandLine.Command(
        name = "generate",
        description = {
            "Write a realistic log",
            "The same seed makes the same bytes; the labels of the attacks in it lie beside it."
        },
        footer = {
            "Examples:",
            "  generate access --lines 5",
            "  generate flow --lines 1000 --seed 7 --to /tmp/logs/week.csv"
        })
public final class GenerateCommand implements Command {
    @Parameters(paramLabel = "FAMILY|SCENARIO", description = "access, flow, or the name of a scenario")
    @Takes(Scenarios.class)
    private String scenario;

    @Option(names = "--lines", paramLabel = "N", description = "lines of log; else as many as the scenario says")
    private Optional<Long> lines;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "another seed, another log")
    private long seed;

    @Option(names = "--log-format", paramLabel = "F", description = "the format's name; else the family's usual one")
    @Takes(FormatNames.class)
    private Optional<String> logFormat;

    @Option(
            names = "--to",
            paramLabel = "PATH",
            description = "the file to write, with the labels in PATH.labels.csv; else standard output, no labels")
    @Takes(PathNames.class)
    private Optional<Path> target;

    @Override
    public Result run(Session session) {
        GeneratedLog log =
                new LogGenerator(scenarios(session)).plan(new GenerateRequest(scenario, lines, seed, logFormat));
        return target.map(path -> write(log, path, session))
                .orElseGet(() -> new Result.Text(out -> log.writeTo(out, written -> {}), List.of()));
    }

    private static ScenarioLibrary scenarios(Session session) {
        return ScenarioLibrary.open(
                List.of(session.workspace().scenarios(), session.installation().scenarios()));
    }

    private static Result write(GeneratedLog log, Path path, Session session) {
        GeneratedFiles files = GeneratedFiles.at(path);
        List<Label> labels = files.write(log, session.progress());
        long attacks = labels.stream().mapToInt(Label::id).distinct().count();
        return Result.Done.saying(
                "wrote " + log.lines() + " lines to " + files.log(),
                "wrote the labels of " + attacks + " attacks to " + files.labels());
    }

    /** The families and the scenarios. */
    static final class Scenarios implements Operand {
        @Override
        public Stream<Choice> choices(Typing typing) {
            Stream<String> families = Arrays.stream(Family.values()).map(Family::word);
            return Stream.concat(families, scenarios(typing.session()).names().stream())
                    .distinct()
                    .map(Choice::of);
        }
    }
}
