package dev.logsift.shell.prompt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.impl.InputRC;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** JLine's line editor, with the keys of the user's inputrc and completions in the order that they come in. */
final class StatementReader extends LineReaderImpl {
    StatementReader(Terminal terminal) {
        super(terminal, "logsift", new HashMap<>());
    }

    /** Takes over the user's keys: {@code set editing-mode vi} counts for the lines below it. */
    void use(ReadlineSettings settings) {
        try {
            InputRC.configure(this, new ByteArrayInputStream(settings.text().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException e) {
            // A line that is cut off, or an $endif too many: what stands above it counts.
        }
    }

    /** JLine changes the keys at the end of the inputrc, when the bindings below this line are with the wrong ones. */
    @Override
    public void setVariable(String name, Object value) {
        super.setVariable(name, value);
        if (name.equals(LineReader.EDITING_MODE) && value.equals("vi")) {
            getKeyMaps().put(LineReader.MAIN, getKeyMaps().get(LineReader.VIINS));
        }
    }

    /** A quiet word at the right of the line that is read, asked for when reading begins and at each {@link #tellAgain}. */
    void tellAtRight(Supplier<String> state) {
        getWidgets().put(LineReader.CALLBACK_INIT, () -> {
            setRightPrompt(state.get());
            return true;
        });
    }

    /** The state at the right may have changed while somebody types. */
    void tellAgain() {
        lock.lock();
        try {
            if (reading) {
                callWidget(LineReader.CALLBACK_INIT);
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /** JLine would put words first that are as long as what is typed. */
    @Override
    protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
        return Comparator.naturalOrder();
    }
}
