package dev.logsift.shell;

import dev.logsift.command.CommandRegistry;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/** Sets up JLine's line editor: history, completion, several lines until a statement is complete. */
final class Prompt {
    static final String TEXT = "logsift> ";

    private Prompt() {}

    static LineReader reader(
            Terminal terminal,
            Session session,
            CommandRegistry commands,
            StatementSplitter splitter,
            Messages messages) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("logsift")
                .terminal(terminal)
                .parser(new PromptParser(splitter))
                .completer(new StatementCompleter(session, commands))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P %M> ")
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true);
        Path history = session.workspace().history();
        if (isWritable(history, messages)) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        return builder.build();
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
}
