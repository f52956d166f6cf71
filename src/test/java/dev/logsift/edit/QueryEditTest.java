package dev.logsift.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryEditTest {
    private static final UnaryOperator<String> WRONG_COLUMN = text -> text.replace("  client,", "  clinet,");
    private static final UnaryOperator<String> RIGHT_COLUMN = text -> text.replace("  clinet,", "  client,");
    private static final UnaryOperator<String> WRONG_HEADER = text -> text.replace("title:", "titel:");
    private static final UnaryOperator<String> OTHER_TITLE = text -> text.replace("Busiest", "Best");

    @TempDir
    Path workspace;

    private Session session;
    private Path own;

    @BeforeEach
    void anEmptyWorkspace() {
        session = SharedSpark.session(workspace);
        own = workspace.resolve("queries/access/eda/top_clients.sql");
    }

    @Test
    void whoIsToldOfAMistakeGoesOnEditingWhatIsThere() {
        ScriptedDialogue user = user("y");
        Result result = editWith(
                new ArrayDeque<>(List.of(text -> OTHER_TITLE.apply(WRONG_COLUMN.apply(text)), RIGHT_COLUMN)),
                "top_clients");
        assertThat(user.heard()).hasSize(2).last().isEqualTo("Go on editing?");
        assertThat(user.heard().get(0)).contains("clinet");
        assertThat(((Result.Listing) result).text()).contains("-title: Busiest clients", "+title: Best clients");
        assertThat(session.library().require("top_clients").header().title()).isEqualTo("Best clients");
        assertThat(workspace.resolve("drafts")).isEmptyDirectory();
    }

    @Test
    void whoGivesUpKeepsTheTextInItsDraft() {
        user("n", "n");
        assertThatThrownBy(() -> edit(WRONG_COLUMN)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error).hasMessage("top_clients was not saved");
            assertThat(error.help().orElseThrow()).contains("your text is in " + draft());
        });
        assertThat(own).doesNotExist();
        assertThat(draft()).content().contains("clinet");
    }

    @Test
    void aScriptIsToldWhatIsWrongAndWhere() {
        assertThatThrownBy(() -> edit(WRONG_COLUMN)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.place().orElseThrow())
                    .contains("drafts/top_clients.sql, line ")
                    .contains("^");
            assertThat(error.help().orElseThrow()).contains("your text is in " + draft());
        });
    }

    @Test
    void sqlThatFailsOnTheCurrentTableMayBeKept() {
        ScriptedDialogue user = user("n", "y");
        assertThat(edit(WRONG_COLUMN).notices()).anyMatch(notice -> notice.startsWith("error: "));
        assertThat(user.heard()).last().isEqualTo("Keep it all the same?");
        assertThat(own).content().contains("clinet");
    }

    @Test
    void aHeaderThatCannotBeReadIsNeverKept() {
        ScriptedDialogue user = user("n");
        assertThatThrownBy(() -> edit(WRONG_HEADER)).hasMessage("top_clients was not saved");
        assertThat(user.heard()).containsExactly("unknown key 'titel'", "Go on editing?");
        assertThat(own).doesNotExist();
    }

    @Test
    void aChangeTakenBackLeavesNoCopy() {
        assertThat(edit(text -> text).notices()).containsExactly("top_clients: nothing was changed");
        assertThat(own).doesNotExist();
        assertThat(workspace.resolve("drafts")).isEmptyDirectory();
    }

    @Test
    void aCopyOfARuleHasItsCases() {
        Deque<UnaryOperator<String>> once = new ArrayDeque<>(List.of(text -> text.replace("title: ", "title: My ")));
        editWith(once, "vertical_scan");
        assertThat(workspace.resolve("queries/flow/rules/vertical_scan.test.yaml"))
                .hasSameTextualContentAs(Path.of("queries/flow/rules/vertical_scan.test.yaml"));
    }

    @Test
    void aRuleThatDoesNotReturnFindingsIsAMistake() {
        assertThatThrownBy(() -> editWith(
                        new ArrayDeque<>(List.of(text -> text.replaceFirst("(?s)\\*/.*", "*/\nSELECT 1 AS one"))),
                        "vertical_scan"))
                .hasMessage("the rule vertical_scan does not return a finding's columns");
    }

    @Test
    void aStatementThatIsNoQueryIsRefusedAndNotRun() {
        session.engine().createView("keep_me", "SELECT 1 AS one", java.util.Map.of());
        assertThatThrownBy(() -> edit(text -> text.replaceFirst("(?s)\\*/.*", "*/\nDROP VIEW keep_me")))
                .hasMessage("this is not a query");
        assertThat(session.engine().hasView("keep_me")).isTrue();
    }

    private ScriptedDialogue user(String... answers) {
        ScriptedDialogue user = new ScriptedDialogue(answers);
        session.askThrough(user);
        return user;
    }

    private Result edit(UnaryOperator<String> change) {
        return editWith(new ArrayDeque<>(List.of(change)), "top_clients");
    }

    /** @param changes one each time that the editor is opened */
    private Result editWith(Deque<UnaryOperator<String>> changes, String name) {
        session.editWith(file -> {
            try {
                Files.writeString(file, changes.remove().apply(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new QueryEdit(session, session.library().entry(name), false).run();
    }

    private Path draft() {
        return workspace.resolve("drafts/top_clients.sql");
    }
}
