package dev.logsift.shell.terminal;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.util.function.Function;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal, for as long as a command needs it; no status line is drawn there meanwhile. */
public abstract class TerminalAccess {
    private static final Size USUAL_SIZE = Size.of(80, 24);

    private final StatusLine status;

    private TerminalAccess(StatusLine status) {
        this.status = status;
    }

    /** Does work with the terminal. */
    public final <T> T use(Function<Terminal, T> work) {
        return status.away(() -> with(work));
    }

    abstract <T> T with(Function<Terminal, T> work);

    /** One that is open already. */
    public static TerminalAccess of(Terminal terminal, StatusLine status) {
        return new TerminalAccess(status) {
            @Override
            <T> T with(Function<Terminal, T> work) {
                return work.apply(terminal);
            }
        };
    }

    /** This process' own, opened each time: most commands never need it. */
    public static TerminalAccess opening(StatusLine status) {
        return new TerminalAccess(status) {
            @Override
            <T> T with(Function<Terminal, T> work) {
                try (Terminal terminal = open()) {
                    return work.apply(terminal);
                } catch (IOException e) {
                    throw UserError.of("cannot use the terminal")
                            .because(String.valueOf(e.getMessage()))
                            .causedBy(e);
                }
            }
        };
    }

    /** One that does not know its size, as a serial line or a container's: nothing can be drawn in no columns. */
    public static Terminal sized(Terminal terminal) {
        if (terminal.getColumns() == 0 || terminal.getRows() == 0) {
            terminal.setSize(USUAL_SIZE);
        }
        return terminal;
    }

    public static Terminal open() throws IOException {
        return TerminalBuilder.builder().name("logsift").system(true).dumb(true).build();
    }
}
