package dev.logsift.shell;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.util.function.Function;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal, for as long as something needs it. */
abstract class TerminalAccess {
    /** Does work with the terminal. */
    abstract <T> T use(Function<Terminal, T> work);

    /** One that is open already. */
    static TerminalAccess of(Terminal terminal) {
        return new TerminalAccess() {
            @Override
            <T> T use(Function<Terminal, T> work) {
                return work.apply(terminal);
            }
        };
    }

    /** This process' own, opened each time: most commands never need it. */
    static TerminalAccess opening() {
        return new TerminalAccess() {
            @Override
            <T> T use(Function<Terminal, T> work) {
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

    static Terminal open() throws IOException {
        return TerminalBuilder.builder().name("logsift").system(true).dumb(true).build();
    }
}
