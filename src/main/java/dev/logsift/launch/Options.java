package dev.logsift.launch;

import com.google.auto.service.AutoService;
import dev.logsift.command.ProgramOptions;
import dev.logsift.command.operand.FormatNames;
import dev.logsift.command.operand.OutputFormatNames;
import dev.logsift.command.operand.PathNames;
import dev.logsift.command.operand.Takes;
import dev.logsift.format.table.ColumnMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the program itself, as they stand on its command line. */
@Command(
        name = "logsift",
        sortOptions = false,
        description = "A SQL-first command shell for logs: point it at access logs or network flows.",
        customSynopsis = {
            "logsift [OPTIONS] [FILE...]                 the shell, with FILEs loaded",
            "       logsift [OPTIONS] -e STATEMENTS [FILE...]   run the statements, exit",
            "       logsift [OPTIONS] -f SCRIPT [FILE...]       run a script (- is stdin)",
            "       logsift [OPTIONS] COMMAND [ARGUMENTS]       one command, exit"
        },
        footer = {"", "'logsift help' lists the commands."})
@AutoService(ProgramOptions.class)
public final class Options implements ProgramOptions {
    @Option(
            names = {"-e", "--execute"},
            paramLabel = "STATEMENTS",
            description = "SQL and commands to run")
    List<String> statements = List.of();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "SCRIPT",
            description = "a file of statements to run; '-' is standard input")
    @Takes(PathNames.class)
    Optional<String> script = Optional.empty();

    @Option(names = "--workspace", paramLabel = "DIR", description = "default: $LOGSIFT_HOME, else ~/.logsift")
    @Takes(PathNames.class)
    Optional<Path> workspace = Optional.empty();

    @Option(names = "--master", paramLabel = "URL", description = "Spark's master, default local[*]")
    String master = "local[*]";

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "a setting of Spark; repeatable")
    Map<String, String> conf = new LinkedHashMap<>();

    @Option(names = "--catalog", paramLabel = "hive|memory", description = "where stored tables live, default hive")
    Catalog catalog = Catalog.HIVE;

    @Option(names = "--log-format", paramLabel = "FORMAT", description = "the format of FILEs, else it is detected")
    @Takes(FormatNames.class)
    Optional<String> logFormat = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "CANONICAL=COLUMN,...",
            description = "what columns of tables among FILEs are called; repeatable")
    List<String> map = List.of();

    @Option(names = "--timezone", paramLabel = "ZONE", description = "of wall-clock times in FILEs, default UTC")
    Optional<String> timezone = Optional.empty();

    @Option(names = "--output-format", paramLabel = "NAME", description = "table, csv, tsv, json, jsonl ...")
    @Takes(OutputFormatNames.class)
    Optional<String> outputFormat = Optional.empty();

    @Option(names = "--to", paramLabel = "PATH", description = "write the results to a file")
    @Takes(PathNames.class)
    Optional<Path> to = Optional.empty();

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "a value for :NAME in SQL; repeatable")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--keep-going", description = "go on after a statement that failed")
    boolean keepGoing;

    @Option(names = "--quiet", description = "no notices and no timing")
    public boolean quiet;

    @Option(names = "--no-color", description = "no colours, as the NO_COLOR variable")
    public boolean noColor;

    @Option(
            names = {"-h", "--help"},
            description = "this text")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            description = "the version")
    boolean version;

    @Parameters(paramLabel = "FILE", description = "logs to load")
    @Takes(PathNames.class)
    List<String> files = List.of();

    /** The workspace's folder: an option, else a variable, else a folder in the user's home. */
    Path workspace(Map<String, String> environment) {
        String named = environment.getOrDefault("LOGSIFT_HOME", "");
        Path usual = named.isEmpty() ? Path.of(System.getProperty("user.home"), ".logsift") : Path.of(named);
        return workspace.orElse(usual);
    }

    ColumnMap columnMap() {
        return ColumnMap.parse(map);
    }

    /** Where stored tables live. */
    enum Catalog {
        HIVE,
        MEMORY
    }
}
