package dev.logsift;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.interpreter.Interpreter;
import dev.logsift.interpreter.ScriptText;
import dev.logsift.interpreter.Statement.CommandStatement;
import dev.logsift.output.Screen;
import dev.logsift.session.Installation;
import dev.logsift.session.Session;
import dev.logsift.session.Setting;
import dev.logsift.session.Settings;
import dev.logsift.session.Workspace;
import dev.logsift.shell.BackgroundEngine;
import dev.logsift.shell.Batch;
import dev.logsift.shell.Display;
import dev.logsift.shell.Interaction;
import dev.logsift.shell.Interruption;
import dev.logsift.shell.JobWatch;
import dev.logsift.shell.Messages;
import dev.logsift.shell.ProgressBar;
import dev.logsift.shell.ResultOutput;
import dev.logsift.shell.ResultWriter;
import dev.logsift.shell.Shell;
import dev.logsift.shell.StatusLine;
import dev.logsift.shell.Streams;
import dev.logsift.spark.EngineSettings;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine;

/** One run of the program, from a parsed command line to the end. */
final class Launch {
    private final Options options;
    private final Invocation invocation;
    private final CommandRegistry commands;
    private final Streams streams;
    private final Messages messages;
    private final Interruption interruption;
    private final Display display;
    private final StatusLine status;
    private final Settings settings = new Settings();

    Launch(
            Invocation invocation,
            CommandRegistry commands,
            Streams streams,
            Messages messages,
            Interruption interruption,
            Map<String, String> environment) {
        this.options = invocation.options();
        this.invocation = invocation;
        this.commands = commands;
        this.streams = streams;
        this.status = new StatusLine(streams.err(), streams::errWidth);
        this.messages = messages.to(status::say);
        this.interruption = interruption;
        this.display = new Display(streams, environment, options.noColor);
    }

    ExitCode run(Function<EngineSettings, Engine> engineStarter) {
        if (options.help && invocation.command().isEmpty()) {
            return print(new CommandLine(new Options()).getUsageMessage(CommandLine.Help.Ansi.OFF));
        }
        if (options.version) {
            return print("logsift " + Installation.version() + "\n");
        }
        if (!options.statements.isEmpty() && options.script.isPresent()) {
            throw UserError.usage("-e and -f exclude each other").help("put 'source SCRIPT' into the statements");
        }
        Workspace workspace = Workspace.open(options.workspace(display.environment()));
        LogFile.use(workspace.logFile());
        BackgroundEngine engine = new BackgroundEngine(() -> start(engineStarter, workspace));
        interruption.stops(engine);
        if (invocation.command().isEmpty()) {
            engine.start();
        }
        Session session = session(engine, workspace);
        if (!options.files.isEmpty() && options.logFormat.isEmpty()) {
            CompletableFuture.runAsync(session.formats()::all); // to be guessed among them; Spark takes longer to start
        }
        return run(engine, session);
    }

    private ExitCode run(BackgroundEngine engine, Session session) {
        Interpreter interpreter = new Interpreter(session, commands, ParameterValues.parse(options.parameters));
        try (ResultOutput output =
                options.to.map(ResultOutput::file).orElseGet(() -> ResultOutput.standard(streams.out()))) {
            ResultWriter writer = new ResultWriter(session, display, output, messages, new JobWatch(engine, status()));
            ExitCode code = isInteractive()
                    ? shell(session, interpreter, engine, writer, output)
                    : batch(session, interpreter, writer, output);
            return interruption.happened() ? ExitCode.INTERRUPTED : code;
        }
    }

    private Session session(BackgroundEngine engine, Workspace workspace) {
        Session session = new Session(engine, Home.installation(), workspace, settings);
        options.outputFormat.ifPresent(format -> session.settings().set(Setting.OUTPUT_FORMAT, format));
        options.timezone.ifPresent(zone -> session.settings().set(Setting.TIMEZONE, zone));
        session.drawOn(options.to.isPresent() ? () -> Screen.NONE : display);
        status().ifPresent(line -> session.setProgress(new ProgressBar(line)));
        return session;
    }

    /** Nobody sees how far things are where standard error is no terminal, or wants to where all is to be quiet. */
    private Optional<StatusLine> status() {
        return Optional.of(status).filter(line -> streams.errTerminal() && !options.quiet);
    }

    private Engine start(Function<EngineSettings, Engine> engineStarter, Workspace workspace) {
        try {
            return engineStarter.apply(engineSettings(workspace));
        } catch (UserError e) {
            throw e;
        } catch (Exception e) { // Spark's are checked ones that Java does not see
            LogFile.write(e);
            throw UserError.of("Spark did not start")
                    .because(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                    .help("check --master and --conf; the details are in " + workspace.logFile())
                    .causedBy(e);
        }
    }

    private boolean isInteractive() {
        return streams.inTerminal()
                && invocation.command().isEmpty()
                && options.statements.isEmpty()
                && options.script.isEmpty();
    }

    private ExitCode shell(
            Session session,
            Interpreter interpreter,
            BackgroundEngine engine,
            ResultWriter writer,
            ResultOutput output) {
        StartFiles files = new StartFiles(session);
        new Shell(
                        session,
                        interpreter,
                        commands,
                        engine,
                        writer,
                        interruption,
                        options.keepGoing,
                        bug -> LogFile.report(bug, messages))
                .run(
                        new Interaction(session, display, messages, status),
                        above -> files.load(options.files, options.logFormat, options.columnMap(), above));
        output.complete();
        return ExitCode.GOOD;
    }

    private ExitCode batch(Session session, Interpreter interpreter, ResultWriter writer, ResultOutput output) {
        Interaction interaction = new Interaction(session, display, messages, status);
        if (invocation.command().isPresent()) {
            session.tables().readPathsAs(options.logFormat, options.columnMap());
            interaction.inCommand();
        } else {
            interaction.inScript();
        }
        new StartFiles(session).load(options.files, options.logFormat, options.columnMap(), messages);
        Batch.Outcome outcome = new Batch(writer, options.keepGoing).run(results(interpreter));
        if (outcome != Batch.Outcome.FAILED || options.keepGoing && !interruption.happened()) {
            output.complete();
        }
        if (outcome == Batch.Outcome.GOOD) {
            interpreter
                    .unusedParameters()
                    .forEach(name -> messages.notice("--param " + name + " is of no use: no statement has :" + name));
        }
        return switch (outcome) {
            case GOOD, QUIT -> ExitCode.GOOD;
            case FAILED, FAILED_IN_PART -> ExitCode.STATEMENT_FAILED;
            case ALARM -> ExitCode.FINDINGS;
        };
    }

    private Iterator<Result> results(Interpreter interpreter) {
        if (invocation.command().isPresent()) {
            return List.of(interpreter.run(command())).iterator();
        }
        List<Result> scripts = new ArrayList<>();
        for (String statements : options.statements) {
            scripts.add(new Result.Sequence(interpreter.script(new ScriptText(statements, ""))));
        }
        if (options.statements.isEmpty()) {
            scripts.add(new Result.Sequence(interpreter.script(script())));
        }
        return scripts.iterator();
    }

    private CommandStatement command() {
        String name = invocation.command().orElseThrow();
        return options.help
                ? CommandStatement.of("help", List.of(name))
                : CommandStatement.of(name, invocation.arguments());
    }

    private ScriptText script() {
        String name = options.script.orElse("-");
        if (!name.equals("-")) {
            return ScriptText.read(Path.of(name));
        }
        try {
            return ScriptText.of(streams.in().readAllBytes(), "standard input");
        } catch (IOException e) {
            throw UserError.of("cannot read standard input")
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private EngineSettings engineSettings(Workspace workspace) {
        return new EngineSettings(
                options.master,
                options.catalog == Options.Catalog.HIVE,
                workspace.storage(),
                List.of(workspace.formats(), Home.installation().formats()),
                Session.functions(Home.installation(), workspace, settings),
                ZoneOffset.UTC,
                options.conf);
    }

    private ExitCode print(String text) {
        try {
            streams.out().write(text.getBytes(StandardCharsets.UTF_8));
            streams.out().flush();
        } catch (IOException e) {
            throw ResultOutput.standard(streams.out()).failure(e);
        }
        return ExitCode.GOOD;
    }
}
