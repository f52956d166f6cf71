package dev.logsift.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        assertThat(VisibleText.of("GET /größe?q=日本 \uD83D\uDE00 עברית"))
                .isEqualTo("GET /größe?q=日本 \uD83D\uDE00 עברית");
    }

    @Test
    void terminalEscapesAndControlCharactersAreSpeltOut() {
        assertThat(VisibleText.of("\u001b[31mred\u0007\n\t\u0000\u007f\u009b"))
                .isEqualTo("\\x1b[31mred\\x07\\x0a\\x09\\x00\\x7f\\x9b");
    }

    @Test
    void whatReordersOrHidesTextIsSpeltOut() {
        assertThat(VisibleText.of("\u202Egpj.exe\u200B\u2028\uFEFF\uD800\uDB40\uDC01"))
                .isEqualTo("\\u202egpj.exe\\u200b\\u2028\\ufeff\\ud800\\U000e0001");
    }
}
