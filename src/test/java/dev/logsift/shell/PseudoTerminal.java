package dev.logsift.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.ScreenTerminal;

/**
 * A real pseudo-terminal of the operating system with a screen behind it: a test types keys, and reads what a user would
 * see.
 */
final class PseudoTerminal implements AutoCloseable {
    static final String TAB = "\t";
    static final String ENTER = "\r";
    static final String RIGHT = "\u001bOC";
    static final String UP = "\u001bOA";
    static final String CTRL_C = "\u0003";
    static final String CTRL_D = "\u0004";
    static final String CTRL_R = "\u0012";
    static final int ROWS = 30;
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PipedOutputStream keys = new PipedOutputStream();
    private final Screen screen;
    private final Terminal terminal;

    PseudoTerminal(int columns) throws IOException {
        this(columns, "xterm-256color");
    }

    PseudoTerminal(int columns, String type) throws IOException {
        this.screen = new Screen(columns);
        this.terminal = TerminalBuilder.builder()
                .system(false)
                .streams(new PipedInputStream(keys, 1 << 16), screen)
                .type(type)
                .encoding(StandardCharsets.UTF_8)
                .size(Size.of(columns, ROWS))
                .build();
    }

    /** The side of the program that runs in it. */
    Terminal terminal() {
        return terminal;
    }

    /**
     * What a user types. The system sends the signal of Ctrl-C only to programs that this is the controlling terminal of,
     * which a test is not: it is raised here as the system would.
     */
    PseudoTerminal type(String text) throws IOException {
        if (text.equals(CTRL_C) && terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ISIG)) {
            terminal.raise(Terminal.Signal.INT);
            return this;
        }
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
        return this;
    }

    /** As a terminal sends a paste to a program that wants to know of it. */
    PseudoTerminal paste(String text) throws IOException {
        return type("\u001b[200~" + text.replace('\n', '\r') + "\u001b[201~");
    }

    /** The user drags the window. */
    PseudoTerminal resize(int columns) {
        screen.resize(columns);
        terminal.setSize(Size.of(columns, ROWS));
        terminal.raise(Terminal.Signal.WINCH);
        return this;
    }

    /** Waits until the screen shows a text; its lines are as they would be read, without blanks at their ends. */
    PseudoTerminal await(String text) throws InterruptedException {
        return await(text, lines -> String.join("\n", lines).contains(text));
    }

    PseudoTerminal await(String what, Predicate<List<String>> shown) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!shown.test(lines())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the screen does not show " + what + " but\n" + String.join("\n", lines()));
            }
            Thread.sleep(10);
        }
        return this;
    }

    /** What is on the screen, without the empty lines at its end. */
    List<String> lines() {
        return screen.lines();
    }

    /** All bytes that were sent to the terminal, colours and all. */
    String sent() {
        return screen.sent();
    }

    @Override
    public void close() throws IOException {
        keys.close();
        terminal.close();
    }

    /** Draws what it is sent. */
    private static final class Screen extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final ByteArrayOutputStream begun =
                new ByteArrayOutputStream(); // a letter whose other bytes come later
        private final ScreenTerminal drawn;

        Screen(int columns) {
            this.drawn = new ScreenTerminal(columns, ROWS);
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] sent, int offset, int length) {
            bytes.write(sent, offset, length);
            begun.write(sent, offset, length);
            String text = begun.toString(StandardCharsets.UTF_8);
            if (!text.endsWith("\uFFFD")) {
                drawn.write(text);
                begun.reset();
            }
        }

        synchronized void resize(int columns) {
            drawn.setSize(Size.of(columns, ROWS));
        }

        synchronized String sent() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        synchronized List<String> lines() {
            return drawn.toString()
                    .stripTrailing()
                    .lines()
                    .map(String::stripTrailing)
                    .toList();
        }
    }
}
