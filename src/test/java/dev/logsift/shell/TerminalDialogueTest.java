package dev.logsift.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.shell.terminal.Messages;
import dev.logsift.shell.terminal.StatusLine;
import dev.logsift.shell.terminal.TerminalAccess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalDialogueTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<String> said = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"y,false,true", "YES,false,true", "n,true,false", "'',true,true", "'',false,false"})
    void aQuestionIsAnsweredWithYesOrNo(String typed, boolean otherwise, boolean answer) throws IOException {
        assertThat(confirmed(typed + "\n", "Sure?", otherwise)).isEqualTo(answer);
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains(otherwise ? "Sure? [Y/n] " : "Sure? [y/N] ");
    }

    @Test
    void anythingElseIsAskedAgain() throws IOException {
        assertThat(confirmed("perhaps\ny\n", "Sure?", false)).isTrue();
        assertThat(said).containsExactly("error: answer y or n");
    }

    @Test
    void theEndOfInputMeansNo() throws IOException {
        assertThat(confirmed("", "Sure?", true)).isFalse();
        assertThatThrownBy(() -> asked("", "")).isInstanceOf(CancellationException.class);
    }

    @Test
    void aTextIsTakenAsItIs() throws IOException {
        assertThat(asked("Wow! it's \"fine\"\n", "")).isEqualTo("Wow! it's \"fine\"");
        assertThat(asked(" of mine\n", "Mix")).isEqualTo("Mix of mine");
    }

    @Test
    void aQuestionSteersNoTerminal() throws IOException {
        confirmed("y\n", "Delete \u001b[2Jx?", false);
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("Delete \\x1b[2Jx?");
    }

    private boolean confirmed(String keys, String question, boolean otherwise) throws IOException {
        try (Terminal terminal = typing(keys)) {
            return dialogue(terminal).confirms(question, otherwise);
        }
    }

    private String asked(String keys, String proposal) throws IOException {
        try (Terminal terminal = typing(keys)) {
            return dialogue(terminal).ask("Title: ", proposal);
        }
    }

    private Terminal typing(String keys) throws IOException {
        return new DumbTerminal(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)), screen);
    }

    private TerminalDialogue dialogue(Terminal terminal) {
        StatusLine status = new StatusLine(new PrintStream(OutputStream.nullOutputStream()), () -> 80);
        return new TerminalDialogue(TerminalAccess.of(terminal, status), new Messages(said::add, false, false));
    }
}
