package dev.logsift.command.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.RequiredInCi;
import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loads the printed scripts into the shells that they are for, and asks these for what they would complete. */
class CompletionCommandTest {
    /** Outside of a command line that is typed, bash has no compopt. */
    private static final String IN_BASH =
            "source $0; compopt() { :; }; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _complete_logsift; printf '%s\\n' \"${COMPREPLY[@]}\"";

    private static final String IN_ZSH = "autoload -U compinit; compinit -u -D; source $0; print $_comps[logsift]";
    private static final String IN_FISH =
            "source $argv[1]; complete -C \"$argv[2..]\" | string replace -r '\\t.*' ''; true";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "logsift des, describe",
        "logsift --outp, --output-format",
        "logsift --output-format js, json jsonl",
        "logsift run top_c, top_clients",
        "logsift --quiet show status_m, status_mix",
        "logsift load --log-format apache_comb, apache_combined",
        "logsift detect --min-severity cri, critical",
    })
    void bashCompletesCommandsOptionsFormatsAndQueries(String typed, String completed) throws Exception {
        String script = script("bash");
        List<String> words = List.of(typed.split(" "));
        assertThat(run(program("bash"), IN_BASH, script, words)).contains(completed.split(" "));
    }

    @Test
    void bashCompletesQueriesOfTheUsersOwnAndLeavesPathsToItself() throws Exception {
        Path own = Files.createDirectories(folder.resolve("workspace/queries/access/eda"));
        Files.writeString(own.resolve("my_own.sql"), "/*\ntitle: Mine\n*/\nSELECT 1 FROM access");
        String script = script("bash");
        assertThat(run(program("bash"), IN_BASH, script, List.of("logsift", "run", "my_")))
                .containsExactly("my_own");
        assertThat(run(program("bash"), "source $0; complete -p logsift", script, List.of()))
                .containsExactly("complete -o default -F _complete_logsift logsift");
    }

    @Test
    void zshTakesIt() throws Exception {
        Path zsh = RequiredInCi.program("zsh");
        assertThat(run(List.of(zsh.toString(), "-f", "-c"), IN_ZSH, script("zsh"), List.of()))
                .allMatch(line -> line.contains("_complete_logsift") || line.contains("_bash_complete"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "logsift des, describe",
        "logsift --output-format js, json jsonl",
        "logsift run top_c, top_clients",
        "logsift load --log-format apache_comb, apache_combined",
    })
    void fishCompletesThem(String typed, String completed) throws Exception {
        Path fish = RequiredInCi.program("fish");
        assertThat(run(List.of(fish.toString(), "--no-config", "-c"), IN_FISH, script("fish"), List.of(typed)))
                .contains(completed.split(" "));
    }

    @Test
    void eachLineOfTheFishScriptIsAboutOneWord() throws Exception {
        assertThat(Files.readAllLines(Path.of(script("fish"))))
                .allMatch(line -> line.startsWith("complete -c logsift "))
                .contains("complete -c logsift -n '__fish_use_subcommand' -a describe -d 'Profile a table'")
                .anyMatch(line -> line.startsWith(
                        "complete -c logsift -n '__fish_seen_subcommand_from detect' -l min-severity -x -a 'info low"));
    }

    private String script(String shell) throws IOException {
        Session session = new Session(
                () -> {
                    throw new AssertionError("completion must not wait for Spark");
                },
                SharedSpark.INSTALLATION,
                Workspace.open(folder.resolve("workspace")));
        Result.Text text = (Result.Text)
                new CommandRegistry().parse("completion", List.of(shell)).run(session);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.body().writeTo(out);
        return Files.write(folder.resolve("completion." + shell), out.toByteArray())
                .toString();
    }

    private static List<String> program(String name) {
        return List.of(RequiredInCi.program(name).toString(), "--norc", "-c");
    }

    private List<String> run(List<String> shell, String commands, String script, List<String> words) throws Exception {
        List<String> command = new java.util.ArrayList<>(shell);
        command.add(commands);
        command.add(script);
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }
}
