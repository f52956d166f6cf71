package dev.logsift.detect.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileTest {
    private static final String HEADER = "attack_id,attack,entity,target,first_seen,last_seen,lines,severity,benign\n";

    @TempDir
    Path folder;

    @Test
    void theLinesOfOneAttackAreOneAttack() throws IOException {
        List<LabelledAttack> attacks = LabelFile.read(file(HEADER
                + "1,flood,192.0.2.1,/a,2024-03-04T10:00:00Z,2024-03-04T10:01:00Z,5,high,false\n"
                + "1,flood,192.0.2.2,/a,2024-03-04T10:00:30Z,2024-03-04T10:02:00Z,7,high,false\n"
                + "2,monitor,192.0.2.3,,2024-03-04T00:00:00Z,2024-03-04T23:00:00Z,90,,true\n"));
        assertThat(attacks).extracting(LabelledAttack::entity).containsExactly("192.0.2.1 and 1 more", "192.0.2.3");
        assertThat(attacks).extracting(LabelledAttack::isAttack).containsExactly(true, false);
        assertThat(attacks.get(0).lines()).isEqualTo(12);
        assertThat(attacks.get(0).lastSeen()).isEqualTo("2024-03-04T10:02:00Z");
    }

    @Test
    void aFileOfFourColumnsIsEnough() throws IOException {
        assertThat(LabelFile.read(file("attack,entity,first_seen,last_seen\nscan,192.0.2.1,2024-03-04,2024-03-05\n")))
                .singleElement()
                .satisfies(attack -> assertThat(attack.isAttack()).isTrue());
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() throws IOException {
        Path noEntity = file("attack,first_seen,last_seen\nscan,2024-03-04,2024-03-05\n");
        assertThatThrownBy(() -> LabelFile.read(noEntity))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("entity");
        Path badTime = file("attack,entity,first_seen,last_seen\nscan,192.0.2.1,noon,2024-03-05\n");
        assertThatThrownBy(() -> LabelFile.read(badTime)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error).hasMessageContaining("'noon'");
            assertThat(error.place().orElseThrow()).contains("record 1, first_seen");
        });
        Path empty = file(HEADER);
        assertThatThrownBy(() -> LabelFile.read(empty))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("nothing");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "log", ".labels.csv"), text);
    }
}
