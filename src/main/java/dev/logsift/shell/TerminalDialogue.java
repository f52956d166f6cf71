package dev.logsift.shell;

import dev.logsift.session.Dialogue;
import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.TerminalAccess;
import dev.logsift.text.UserError;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;

/** Asks on the terminal; what is answered does not come into the history. */
final class TerminalDialogue implements Dialogue {
    private final TerminalAccess terminal;
    private final Messages messages;

    TerminalDialogue(TerminalAccess terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void show(UserError problem) {
        messages.error(problem);
    }

    /** Ctrl-C and Ctrl-D mean no. */
    @Override
    public boolean confirms(String question, boolean otherwise) {
        String prompt = messages.shown(question) + (otherwise ? " [Y/n] " : " [y/N] ");
        while (true) {
            String answer = read(prompt, "").orElse("n").strip().toLowerCase(Locale.ROOT);
            switch (answer) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "" -> {
                    return otherwise;
                }
                default -> messages.error("answer y or n");
            }
        }
    }

    @Override
    public String ask(String question, String proposal) {
        return read(messages.shown(question), proposal).orElseThrow(() -> new CancellationException("cancelled"));
    }

    private Optional<String> read(String prompt, String proposal) {
        return terminal.use(screen -> {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(screen)
                    .appName("logsift")
                    .variable(LineReader.DISABLE_HISTORY, true)
                    .variable(LineReader.DISABLE_COMPLETION, true)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            try {
                return Optional.of(reader.readLine(prompt, null, proposal));
            } catch (UserInterruptException | EndOfFileException e) {
                return Optional.empty();
            }
        });
    }
}
