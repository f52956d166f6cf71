package dev.logsift.shell.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadlineSettingsTest {
    @TempDir
    Path home;

    @Test
    void theVariableWinsOverTheHomesFile() throws IOException {
        Files.writeString(home.resolve(".inputrc"), "set bell-style none");
        Path other = Files.writeString(home.resolve("other"), "set editing-mode vi");
        assertThat(ReadlineSettings.find(Map.of(), home).lines()).containsExactly("set bell-style none");
        assertThat(ReadlineSettings.find(Map.of("INPUTRC", other.toString()), home)
                        .lines())
                .containsExactly("set editing-mode vi");
        assertThat(ReadlineSettings.find(Map.of("INPUTRC", home + "/none"), home)
                        .lines())
                .containsExactly("set bell-style none");
    }

    @Test
    void includedFilesStandWhereTheyAreIncludedAndLoopsEnd() throws IOException {
        Files.writeString(home.resolve(".inputrc"), "# keys\n$include more\n$include ~/none\nset a b");
        Files.writeString(home.resolve("more"), "set c d");
        assertThat(ReadlineSettings.find(Map.of(), home).lines()).containsExactly("# keys", "set c d", "set a b");
        Files.writeString(home.resolve("more"), "set c d\n$include .inputrc");
        assertThat(ReadlineSettings.find(Map.of(), home).lines()).contains("set c d", "set a b");
    }

    @Test
    void viKeysAndBindingsCount() throws IOException {
        Files.writeString(
                home.resolve(".inputrc"),
                "set editing-mode vi\n\"\\C-p\": history-search-backward\n$if mode=vi\n\"\\C-n\": history-search-forward\n"
                        + "$endif\n$if Logsift\n\"\\C-xq\": \"quit\"\n$endif");
        StatementReader reader = reader();
        KeyMap<?> main = reader.getKeyMaps().get(LineReader.MAIN);
        assertThat(main).isSameAs(reader.getKeyMaps().get(LineReader.VIINS));
        assertThat(main.getBound(KeyMap.ctrl('P'))).isEqualTo(new Reference("history-search-backward"));
        assertThat(main.getBound(KeyMap.ctrl('N'))).isEqualTo(new Reference("history-search-forward"));
        assertThat(main.getBound(KeyMap.ctrl('X') + "q")).hasToString("Macro[quit]");
    }

    @Test
    void emacsKeysAreTheDefaultAndBrokenLinesBreakNothing() throws IOException {
        Files.writeString(home.resolve(".inputrc"), "\"\\C-p: broken\n$endif\nset");
        StatementReader reader = reader();
        assertThat(reader.getKeyMaps().get(LineReader.MAIN))
                .isSameAs(reader.getKeyMaps().get(LineReader.EMACS));
    }

    private StatementReader reader() throws IOException {
        LineDisciplineTerminal terminal =
                new LineDisciplineTerminal("test", "xterm", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        terminal.setSize(Size.of(80, 24));
        StatementReader reader = new StatementReader(terminal);
        reader.use(ReadlineSettings.find(Map.of(), home));
        return reader;
    }
}
