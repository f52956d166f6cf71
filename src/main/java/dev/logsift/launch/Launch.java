package dev.logsift.launch;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.interpreter.Interpreter;
import dev.logsift.output.text.Screen;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Setting;
import dev.logsift.session.workspace.Settings;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.shell.Batch;
import dev.logsift.shell.Interaction;
import dev.logsift.shell.ResultOutput;
import dev.logsift.shell.ResultWriter;
import dev.logsift.shell.Shell;
import dev.logsift.shell.job.BackgroundEngine;
import dev.logsift.shell.job.Interruption;
import dev.logsift.shell.job.JobWatch;
import dev.logsift.shell.terminal.Display;
import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.ProgressBar;
import dev.logsift.shell.terminal.StatusLine;
import dev.logsift.shell.terminal.Streams;
import dev.logsift.spark.EngineSettings;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine;

/** One run of the program, from a parsed command line to the end. */
public final class Launch {
    private final Options options;
    private final Invocation invocation;
    private final CommandRegistry commands;
    private final Streams streams;
    private final Messages messages;
    private final Interruption interruption;
    private final Display display;
    private final StatusLine status;
    private final Settings settings = new Settings();

    public Launch(
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

    public ExitCode run(Function<EngineSettings, Engine> engineStarter) {
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
        ProgramLog.use(workspace.logFile());
        BackgroundEngine engine = new BackgroundEngine(new EngineStart(options, workspace, settings, engineStarter));
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
                        bug -> ProgramLog.report(bug, messages))
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
        Batch.Outcome outcome = new Batch(writer, options.keepGoing)
                .run(new GivenStatements(invocation, streams.in()).results(interpreter));
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
