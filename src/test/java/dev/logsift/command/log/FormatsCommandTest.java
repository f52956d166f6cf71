package dev.logsift.command.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.format.table.TableKind;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Workspace;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsCommandTest {
    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = new Session(
                () -> {
                    throw new IllegalStateException("formats needs no engine");
                },
                SharedSpark.INSTALLATION,
                Workspace.open(folder.resolve("home")));
    }

    @Test
    void wordsFindFormatsByNameFamilyTitleOrAlias() {
        assertThat(names("flow", "json")).containsExactly("suricata_eve", "zeek_conn_json", "json");
        assertThat(names("LOAD BALANCER".split(" "))).containsExactly("aws_alb", "aws_elb_classic");
        assertThat(names("binetfl")).containsExactly("argus_binetflow");
        assertThat(names()).hasSize(session.formats().all().size() + TableKind.values().length);
    }

    @Test
    void aFormatIsShownWithItsSamplesTakenApart() throws IOException {
        assertThat(text("zeek"))
                .startsWith(
                        "zeek_conn: Zeek conn.log (TSV) (flow)\nalso called zeek, bro_conn\n\nlayout\n  ts\\tuid\\t")
                .contains("\n    ts = 2018-12-21T14:50:48.981338Z    from 1545403848.981338\n")
                .contains("\n    proto = TCP    from tcp\n")
                .doesNotContain("\t");
    }

    @Test
    void aPatternIsShownAsItIs() throws IOException {
        assertThat(text("%h %t \"%r\"")).isEqualTo("custom: %h %t \"%r\" (access)\n\nlayout\n  %h %t \"%r\"\n");
    }

    @Test
    void aMisspeltFormatGetsASuggestion() {
        assertThatThrownBy(() -> run("apache_combned"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help()).hasValue("did you mean 'apache_combined'?"));
    }

    private List<Object> names(String... words) {
        return ((Result.Table) run(words))
                .collect().stream().map(row -> row.get(0)).toList();
    }

    private String text(String word) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((Result.Text) run(word)).body().writeTo(out);
        return out.toString(UTF_8);
    }

    private Result run(String... words) {
        return new CommandRegistry().parse("formats", List.of(words)).run(session);
    }
}
