package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import org.junit.jupiter.api.Test;

class SeverityTest {
    @Test
    void isReadByItsWord() {
        assertThat(Severity.parse("high")).isEqualTo(Severity.HIGH);
    }

    @Test
    void whereItIsMisspeltTheRightOneIsNamed() {
        assertThatThrownBy(() -> Severity.parse("hgh"))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.help())
                        .hasValue("did you mean 'high'? give one of info, low, medium, high, critical"));
        assertThatThrownBy(() -> Severity.parse("terrible"))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.help())
                        .hasValue("give one of info, low, medium, high, critical"));
    }
}
