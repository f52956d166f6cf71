package dev.logsift;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.launch.ExitCode;
import dev.logsift.launch.Invocation;
import dev.logsift.launch.Launch;
import dev.logsift.launch.ProgramLog;
import dev.logsift.shell.ResultOutput.OutputClosed;
import dev.logsift.shell.job.Interruption;
import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.Streams;
import dev.logsift.spark.EngineSettings;
import dev.logsift.spark.SparkEngine;
import dev.logsift.text.UserError;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** The program: starts what a command line asks for, and decides with which code it exits. */
public final class Main {
    private final Streams streams;
    private final Map<String, String> environment;
    private final Function<EngineSettings, Engine> engineStarter;
    private final Interruption interruption;

    private Main(
            Streams streams,
            Map<String, String> environment,
            Function<EngineSettings, Engine> engineStarter,
            Interruption interruption) {
        this.streams = streams;
        this.environment = environment;
        this.engineStarter = engineStarter;
        this.interruption = interruption;
    }

    public static void main(String[] args) {
        Interruption interruption = new Interruption(() -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code()));
        interruption.watch();
        System.exit(run(args, Streams.ofProcess(), System.getenv(), SparkEngine::start, interruption));
    }

    /** All that {@link #main} does, in a process that goes on afterwards. */
    static int run(
            String[] args,
            Streams streams,
            Map<String, String> environment,
            Function<EngineSettings, Engine> engineStarter,
            Interruption interruption) {
        return new Main(streams, environment, engineStarter, interruption)
                .run(args)
                .code();
    }

    private ExitCode run(String[] args) {
        Messages messages = new Messages(streams::sayOnError, colour(false), false);
        try {
            CommandRegistry commands = new CommandRegistry();
            Invocation invocation = Invocation.parse(args, commands);
            messages =
                    new Messages(streams::sayOnError, colour(invocation.options().noColor), invocation.options().quiet);
            return new Launch(invocation, commands, streams, messages, interruption, environment).run(engineStarter);
        } catch (OutputClosed e) {
            return ExitCode.GOOD;
        } catch (Throwable e) { // what nobody thought of is a bug of ours
            if (interruption.happened() || e instanceof CancellationException) {
                return ExitCode.INTERRUPTED;
            }
            return e instanceof UserError error ? failure(error, messages) : bug(e, messages);
        }
    }

    private static ExitCode failure(UserError error, Messages messages) {
        messages.error(error);
        return error.isUsage() ? ExitCode.WRONG_USAGE : ExitCode.STATEMENT_FAILED;
    }

    private static ExitCode bug(Throwable failure, Messages messages) {
        ProgramLog.report(failure, messages);
        return ExitCode.BUG;
    }

    private boolean colour(boolean refused) {
        return streams.errTerminal()
                && !refused
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
