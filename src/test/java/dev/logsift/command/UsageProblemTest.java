package dev.logsift.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsageProblemTest {
    @Test
    void valuesAreListedAsTheyAreTyped() {
        assertThatThrownBy(() -> parse("completion", "tcsh"))
                .hasMessage("completion: invalid value for positional parameter at index 0 (SHELL): expected one of"
                        + " bash, zsh, fish but was 'tcsh'");
    }

    @Test
    void numbersAreNoTypesOfJava() {
        assertThatThrownBy(() -> parse("generate", "access", "--lines", "many"))
                .hasMessage("generate: invalid value for option '--lines': 'many' is no whole number");
        assertThatThrownBy(() -> parse("why", "first")).hasMessageEndingWith("'first' is no whole number");
    }

    private static void parse(String command, String... arguments) {
        new CommandRegistry().parse(command, List.of(arguments));
    }
}
