package dev.logsift.shell.prompt;

import dev.logsift.command.CommandRegistry;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.session.Session;
import dev.logsift.shell.complete.LiveVocabulary;
import dev.logsift.shell.complete.SampledValues;
import dev.logsift.shell.complete.StatementCompleter;
import dev.logsift.shell.highlight.StatementHighlighter;
import dev.logsift.shell.job.BackgroundEngine;
import dev.logsift.shell.terminal.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.terminal.Terminal;
import org.jline.widget.AutosuggestionWidgets;

/** The line editor: history, completion, colours, several lines until a statement is complete. */
public final class Prompt implements AutoCloseable {
    static final String TEXT = "logsift> ";

    private static final String STARTING = "starting Spark ...";

    /** Beyond it nothing is coloured, so that a large paste does not slow the keys down. */
    private static final int LONGEST_COLOURED = 10_000;

    private final StatementReader reader;
    private final LiveVocabulary vocabulary;
    private final ExecutorService background = Executors.newSingleThreadExecutor(Prompt::daemon);

    public Prompt(
            Terminal terminal,
            Session session,
            CommandRegistry commands,
            StatementSplitter splitter,
            BackgroundEngine engine,
            Messages messages) {
        this.vocabulary = new LiveVocabulary(session, engine::ifReady, background);
        this.reader = new StatementReader(terminal);
        reader.setParser(new PromptParser(splitter));
        reader.setCompleter(new StatementCompleter(
                session, commands, vocabulary, new SampledValues(session, engine::ifReady, vocabulary, background)));
        keepHistory(session.workspace().history(), messages);
        options();
        if (!Terminal.TYPE_DUMB.equals(terminal.getType())) {
            reader.tellAtRight(() -> engine.isStarting() ? messages.faint(STARTING) : "");
        }
        if (messages.isColoured()) {
            reader.setHighlighter(new StatementHighlighter(splitter, commands, vocabulary));
            new AutosuggestionWidgets(reader).enable(); // without grey nobody could tell them from what is typed
        }
        reader.use(ReadlineSettings.find(System.getenv(), Path.of(System.getProperty("user.home"))));
    }

    public LineReader reader() {
        return reader;
    }

    /** Reads one statement or several, until they are complete. */
    public String readLine() {
        vocabulary.refresh();
        return reader.readLine(TEXT);
    }

    /** Spark is up, or tables have come, while the prompt waits. */
    public void refresh() {
        vocabulary.refresh();
        reader.tellAgain();
    }

    /** The tables that the program was started with are there now. */
    public void loaded() {
        vocabulary.expectNoMore();
        refresh();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    private void options() {
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P %M> ");
        reader.setVariable(LineReader.INDENTATION, 0);
        reader.setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, LONGEST_COLOURED);
        // The pair of brackets is coloured; a cursor that jumps between them does not help.
        reader.setVariable(LineReader.BLINK_MATCHING_PAREN, 0);
        reader.setOpt(Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(Option.BRACKETED_PASTE);
        reader.setOpt(Option.CASE_INSENSITIVE);
        reader.setOpt(Option.HISTORY_IGNORE_SPACE);
    }

    private void keepHistory(Path file, Messages messages) {
        boolean writable = isWritable(file, messages);
        reader.setVariable(LineReader.HISTORY_SIZE, StatementHistory.SIZE);
        reader.setVariable(LineReader.HISTORY_FILE_SIZE, StatementHistory.SIZE);
        if (writable) {
            reader.setVariable(LineReader.HISTORY_FILE, file);
        }
        reader.setHistory(new StatementHistory(writable ? Optional.of(file) : Optional.empty()));
    }

    private static boolean isWritable(Path history, Messages messages) {
        try {
            Files.newOutputStream(history, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
            return true;
        } catch (IOException e) {
            messages.notice("what you type is not kept: cannot write " + history + " ("
                    + e.getClass().getSimpleName() + ")");
            return false;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "prompt");
        thread.setDaemon(true);
        return thread;
    }
}
