package dev.logsift.shell;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.interpreter.Interpreter;
import dev.logsift.interpreter.ScriptText;
import dev.logsift.session.Session;
import dev.logsift.shell.job.BackgroundEngine;
import dev.logsift.shell.job.Interruption;
import dev.logsift.shell.job.JobWatch;
import dev.logsift.shell.prompt.Prompt;
import dev.logsift.shell.prompt.TypeAhead;
import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.TerminalAccess;
import dev.logsift.text.ByteSize;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** The prompt: reads statements, runs them, prints their results, until the user leaves. */
public final class Shell {
    private static final Executor WHEN_IDLE = CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS);

    private final Session session;
    private final Interpreter interpreter;
    private final CommandRegistry commands;
    private final BackgroundEngine engine;
    private final ResultWriter writer;
    private final Interruption interruption;
    private final boolean keepGoing;
    private final Consumer<Throwable> bugs;
    private CompletableFuture<Void> loading = CompletableFuture.completedFuture(null);

    /**
     * @param keepGoing whether a statement that failed does not stop those behind it, in its line or in a sourced script
     * @param bugs told of failures that nobody thought of
     */
    public Shell(
            Session session,
            Interpreter interpreter,
            CommandRegistry commands,
            BackgroundEngine engine,
            ResultWriter writer,
            Interruption interruption,
            boolean keepGoing,
            Consumer<Throwable> bugs) {
        this.session = session;
        this.interpreter = interpreter;
        this.commands = commands;
        this.engine = engine;
        this.writer = writer;
        this.interruption = interruption;
        this.keepGoing = keepGoing;
        this.bugs = bugs;
    }

    /**
     * Runs until the user leaves.
     *
     * @param interaction told of the terminal
     * @param load work to do meanwhile, before the first statement runs; says on the messages it gets what it did
     */
    public void run(Interaction interaction, Consumer<Messages> load) {
        try (Terminal terminal = TerminalAccess.open()) {
            interaction.inShell(terminal);
            run(terminal, load);
        } catch (IOException e) {
            throw UserError.of("cannot use the terminal")
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** On this terminal. */
    void run(Terminal terminal, Consumer<Messages> load) {
        TerminalAccess.sized(terminal).handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
        // From start to end: between two statements, too, there is a moment when nobody reads.
        TypeAhead typed = new TypeAhead(terminal);
        writer.pageOn(terminal);
        try (Prompt prompt =
                new Prompt(terminal, session, commands, interpreter.splitter(), engine, writer.messages())) {
            writer.messages().notice("Logsift: SQL ends with ';', 'help' lists the commands, Ctrl-D leaves");
            engine.start().whenComplete((up, failure) -> prompt.refresh());
            loading = CompletableFuture.runAsync(() -> load(load, prompt.reader()))
                    .thenRun(prompt::loaded);
            loading.thenRunAsync(
                    () -> engine.ifReady().ifPresent(ready -> ready.warehouse().warm()), WHEN_IDLE);
            readAndExecute(prompt, terminal);
        } finally {
            typed.release();
        }
    }

    private void readAndExecute(Prompt prompt, Terminal terminal) {
        boolean goOn = true;
        int interruptions = 0;
        while (goOn && interruptions < 2 && !interruption.happened()) {
            try {
                String text = prompt.readLine();
                interruptions = 0;
                goOn = execute(text, terminal);
            } catch (UserInterruptException e) {
                interruptions = e.getPartialLine().isBlank() ? interruptions + 1 : 0;
                if (interruptions == 1 && !interruption.happened()) {
                    writer.messages().notice("(Ctrl-C again or Ctrl-D leaves)");
                }
            } catch (EndOfFileException e) {
                goOn = false;
            }
        }
    }

    /** Above the prompt, which is there already, unless a statement waits: then the line that says so has to give way. */
    private void load(Consumer<Messages> load, LineReader reader) {
        Messages above = writer.messages().to(reader::printAbove, reader::isReading);
        try {
            load.accept(above);
        } catch (UserError e) {
            above.error(e);
        } catch (RuntimeException e) {
            bugs.accept(e);
        }
    }

    /** Returns whether the shell goes on. */
    private boolean execute(String text, Terminal terminal) {
        Thread worker = Thread.currentThread();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> cancel(worker));
        try {
            awaitLoading();
            return attempt(text) != Batch.Outcome.QUIT;
        } catch (CancellationException e) {
            writer.messages().notice("cancelled");
            return true;
        } catch (UserError e) {
            writer.messages().error(e);
            return true;
        } catch (RuntimeException e) {
            bugs.accept(e);
            return true;
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
            Thread.interrupted();
        }
    }

    private void awaitLoading() {
        try (JobWatch.Span span = writer.watch().begin()) {
            loading.get();
            span.answerBegins();
        } catch (InterruptedException e) {
            throw new CancellationException("cancelled");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Batch.Outcome attempt(String text) {
        Batch batch = new Batch(writer, keepGoing, this::footer);
        java.util.function.Supplier<Batch.Outcome> work = () -> batch.run(interpreter.script(new ScriptText(text, "")));
        // Before Spark is there, a command must not wait for it; a cancel then stops all jobs.
        return engine.ifReady().map(ready -> ready.cancellable(work)).orElseGet(work);
    }

    private void cancel(Thread worker) {
        engine.ifReady().ifPresent(Engine::cancel);
        worker.interrupt();
    }

    private void footer(long rows, JobWatch.Span span) {
        if (session.settings().timing() && rows >= 0) {
            String counted = rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
            long bytes = span.activity().bytes();
            String read = bytes > 0 ? ", " + ByteSize.of(bytes) + " read" : "";
            writer.messages()
                    .notice(String.format(Locale.ROOT, "%s in %.2f s%s", counted, span.millis() / 1000.0, read));
        }
    }
}
