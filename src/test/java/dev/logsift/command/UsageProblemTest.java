package dev.logsift.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
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

    @Test
    void filesThatAShellMadeOfAGlobAreOneTableInQuotes() {
        assertThatThrownBy(() -> parse("detect", "README.md", "LICENSE"))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.help().orElseThrow())
                                .contains("a glob in quotes, such as 'logs/*.gz'"));
        assertThatThrownBy(() -> parse("detect", "README.md", "more"))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.help())
                        .hasValue("'help detect' shows what it takes"));
    }

    private static void parse(String command, String... arguments) {
        new CommandRegistry().parse(command, List.of(arguments));
    }
}
