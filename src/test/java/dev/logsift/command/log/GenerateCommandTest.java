package dev.logsift.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path folder;

    @Test
    void withoutATargetTheLinesGoToStandardOutputAndNothingElse() throws IOException {
        Result result = run("access", "--lines", "20", "--seed", "4");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((Result.Text) result).body().writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(20).endsWith("\n");
        assertThat(result.notices()).isEmpty();
    }

    @Test
    void withATargetItSaysWhatWasWrittenWhere() {
        Path target = folder.resolve("flows.csv");

        assertThat(run("flow", "--lines", "500", "--to", target.toString()).notices())
                .containsExactly(
                        "wrote 500 lines to " + target, "wrote the labels of 5 attacks to " + target + ".labels.csv");
        assertThat(Files.exists(target)).isTrue();
    }

    @Test
    void linesMustBeANumberAboveZero() {
        for (String wrong : List.of("0", "-5", "many")) {
            assertThatThrownBy(() -> run("access", "--lines=" + wrong))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        assertThat(error.isUsage()).isTrue();
                        assertThat(error.help()).isPresent();
                    });
        }
    }

    @Test
    void aScenarioIsCompulsory() {
        assertThatThrownBy(this::run).isInstanceOf(UserError.class).hasMessageContaining("FAMILY|SCENARIO");
    }

    private Result run(String... arguments) {
        Session session = new Session(
                () -> {
                    throw new AssertionError("generating needs no engine");
                },
                new Installation(Path.of("").toAbsolutePath()),
                Workspace.open(folder.resolve("workspace")));
        return new CommandRegistry().parse("generate", List.of(arguments)).run(session);
    }
}
