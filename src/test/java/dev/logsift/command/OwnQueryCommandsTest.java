package dev.logsift.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.edit.ScriptedDialogue;
import dev.logsift.session.LastStatement;
import dev.logsift.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts do not show: questions, and their answers. */
class OwnQueryCommandsTest {
    @TempDir
    Path workspace;

    private Session session;
    private Path mine;

    @BeforeEach
    void aQueryOfMine() throws IOException {
        mine = workspace.resolve("queries/access/eda/mine.sql");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "/*\ntitle: Mine\n*/\nSELECT 1\n");
        session = SharedSpark.session(workspace);
        session.remember(new LastStatement("SELECT status FROM access", Set.of("status", "access"), Map.of()));
    }

    @Test
    void deletingAsks() {
        assertThat(answering("n", "delete", "mine")).containsExactly("Delete " + mine + "?");
        assertThat(mine).exists();
        answering("y", "delete", "mine");
        assertThat(mine).doesNotExist();
    }

    @Test
    void renamingAsks() {
        assertThat(answering("n", "rename", "mine", "yours")).containsExactly("Rename 'mine' to 'yours'?");
        assertThat(mine).exists();
        answering("y", "rename", "mine", "yours");
        assertThat(mine).doesNotExist();
        assertThat(session.library().require("yours").header().title()).isEqualTo("Mine");
    }

    @Test
    void takingTheNameOfAShippedQueryAsks() {
        assertThat(answering("n", "rename", "mine", "status_mix"))
                .containsExactly("'status_mix' is shipped with Logsift. Take its place?");
        assertThat(mine).exists();
        answering("y", "rename", "mine", "status_mix");
        assertThat(session.library().require("status_mix").header().title()).isEqualTo("Mine");
    }

    @Test
    void savingAsksForTheTitleAndProposesOne() {
        assertThat(answering("All statuses", "save", "all_of_it")).containsExactly("Title: All of it");
        assertThat(session.library().require("all_of_it").header().title()).isEqualTo("All statuses");
        assertThat(session.library().require("all_of_it").header().needs()).containsExactly("status");
    }

    @Test
    void savingOverAQueryAsksAndKeepsItsHeader() {
        ScriptedDialogue user = new ScriptedDialogue("y", "Mine");
        session.askThrough(user);
        run("save", "mine");
        assertThat(user.heard()).containsExactly("'mine' is a query of yours already. Replace its SQL?", "Title: Mine");
        assertThat(mine).hasContent("/*\ntitle: Mine\n*/\nSELECT status FROM access\n");
    }

    @Test
    void savingOverAQueryOfTheOtherFamilyIsRefused() {
        assertThatThrownBy(() -> run("save", "top_sources", "--force"))
                .hasMessage("'top_sources' reads flow logs, but the statement access logs");
        assertThatThrownBy(() -> run("save", "top_n", "--force"))
                .hasMessage("'top_n' reads logs of both families, but the statement access logs");
    }

    private List<String> answering(String answer, String command, String... arguments) {
        ScriptedDialogue user = new ScriptedDialogue(answer);
        session.askThrough(user);
        run(command, arguments);
        return user.heard();
    }

    private void run(String command, String... arguments) {
        new CommandRegistry().parse(command, List.of(arguments)).run(session);
    }
}
