package dev.logsift.shell;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Engine;
import dev.logsift.interpreter.Interpreter;
import dev.logsift.output.text.Screen;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.shell.job.BackgroundEngine;
import dev.logsift.shell.job.Interruption;
import dev.logsift.shell.job.JobWatch;
import dev.logsift.shell.terminal.Display;
import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.StatusLine;
import dev.logsift.shell.terminal.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** The whole shell, in a thread of its own, on a pseudo-terminal and over an engine that a test gives it. */
final class ShellOnTerminal implements AutoCloseable {
    private static final int TRY_MILLISECONDS = 100;

    private final PseudoTerminal screen;
    private final Thread thread;
    private final List<Throwable> bugs = new CopyOnWriteArrayList<>();

    ShellOnTerminal(PseudoTerminal screen, Path workspace, boolean colour, Supplier<Engine> starter) {
        this(screen, workspace, colour, starter, Map.of(), messages -> {});
    }

    ShellOnTerminal(
            PseudoTerminal screen,
            Path workspace,
            boolean colour,
            Supplier<Engine> starter,
            Map<String, String> environment,
            Consumer<Messages> load) {
        this(screen, workspace, colour, starter, environment, load, false);
    }

    ShellOnTerminal(
            PseudoTerminal screen,
            Path workspace,
            boolean colour,
            Supplier<Engine> starter,
            Map<String, String> environment,
            Consumer<Messages> load,
            boolean keepGoing) {
        this.screen = screen;
        Terminal terminal = screen.terminal();
        PrintStream out = new PrintStream(terminal.output(), true, StandardCharsets.UTF_8);
        Streams streams = new Streams(InputStream.nullInputStream(), out, out, true, true, true);
        BackgroundEngine engine = new BackgroundEngine(starter);
        Session session =
                new Session(engine, new Installation(Path.of("").toAbsolutePath()), Workspace.open(workspace));
        session.drawOn(() -> new Screen(true, terminal.getColumns(), terminal.getRows(), colour, true));
        CommandRegistry commands = new CommandRegistry();
        Display display = new Display(streams, environment, !colour);
        StatusLine status = new StatusLine(out, terminal::getColumns);
        Messages messages = new Messages(status::say, colour, false);
        new Interaction(session, display, messages, status).inShell(terminal);
        ResultWriter writer = new ResultWriter(
                session, display, ResultOutput.standard(out), messages, new JobWatch(engine, Optional.of(status)));
        Shell shell = new Shell(
                session,
                new Interpreter(session, commands, Map.of()),
                commands,
                engine,
                writer,
                new Interruption(() -> {}),
                keepGoing,
                bugs::add);
        this.thread = new Thread(() -> shell.run(terminal, load), "shell");
        thread.start();
    }

    List<Throwable> bugs() {
        return bugs;
    }

    /** Waits until the user's last key has ended it. */
    void awaitEnd() {
        join(PseudoTerminal.PATIENCE.toMillis());
        if (thread.isAlive()) {
            throw new AssertionError("the shell goes on\n" + String.join("\n", screen.lines()));
        }
    }

    /** The first Ctrl-C drops what is typed, or stops what runs; two more at an empty prompt end the shell. */
    @Override
    public void close() throws IOException {
        try (screen) {
            long end = System.nanoTime() + PseudoTerminal.PATIENCE.toNanos();
            while (thread.isAlive() && System.nanoTime() < end) {
                screen.type(PseudoTerminal.CTRL_C);
                join(TRY_MILLISECONDS);
            }
            awaitEnd();
        }
    }

    private void join(long milliseconds) {
        try {
            thread.join(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
