package dev.logsift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.format.column.Family;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateLibraryTest {
    @TempDir
    Path folder;

    private Path own;
    private Path shipped;

    @BeforeEach
    void makeFolders() throws IOException {
        own = Files.createDirectory(folder.resolve("own"));
        shipped = Files.createDirectory(folder.resolve("shipped"));
    }

    @Test
    void theUsersOwnTemplateWins() throws IOException {
        Files.writeString(shipped.resolve("overview.ftlh"), "<#-- title: Shipped -->");
        Files.writeString(shipped.resolve("other.ftlh"), "<#--\ntitle: Other\nfamilies: flow\n-->");
        Files.writeString(own.resolve("overview.ftlh"), "<#-- title: My own -->");
        TemplateLibrary library = TemplateLibrary.open(own, shipped);
        assertThat(library.names()).containsExactly("other", "overview");
        assertThat(library.get("overview"))
                .isEqualTo(new ReportTemplate(
                        "overview",
                        "My own",
                        "",
                        java.util.List.of(Family.values()),
                        own.resolve("overview.ftlh"),
                        true));
        assertThat(library.get("other").families()).containsExactly(Family.FLOW);
        assertThat(library.get("other").userOwned()).isFalse();
    }

    @Test
    void anUnknownNameGetsASuggestion() throws IOException {
        Files.writeString(shipped.resolve("overview.ftlh"), "<#-- title: Shipped -->");
        assertThatThrownBy(() -> TemplateLibrary.open(own, shipped).get("overveiw"))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.isUsage()).isTrue();
                    assertThat(error.help()).hasValue("did you mean 'overview'?");
                });
    }

    @Test
    void aTemplateMustSayWhatItIs() throws IOException {
        Files.writeString(own.resolve("silent.ftlh"), "<p>no comment</p>");
        Files.writeString(own.resolve("typo.ftlh"), "<#-- titel: x -->");
        Files.writeString(own.resolve("family.ftlh"), "<#--\ntitle: x\nfamilies: [acess]\n-->");
        TemplateLibrary library = TemplateLibrary.open(own, shipped);
        assertThatThrownBy(() -> library.get("silent")).hasMessageContaining("does not say its title");
        assertThatThrownBy(() -> library.get("typo")).hasMessageContaining("unknown key 'titel'");
        assertThatThrownBy(() -> library.get("family")).hasMessageContaining("unknown family 'acess'");
    }

    @Test
    void absentFoldersHoldNothing() {
        assertThat(TemplateLibrary.open(folder.resolve("a"), folder.resolve("b"))
                        .names())
                .isEmpty();
    }
}
