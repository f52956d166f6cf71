package dev.logsift.output.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineSnippetTest {
    @Test
    void theCaretStandsBelowTheByte() {
        assertThat(LineSnippet.of("GET 日本 x".getBytes(UTF_8), 11)).isEqualTo("GET 日本 x\n         ^");
    }

    @Test
    void controlCharactersAreShownAndMoveTheCaret() {
        assertThat(LineSnippet.of("\u001b[2J x".getBytes(UTF_8), 5)).isEqualTo("\\x1b[2J x\n" + " ".repeat(8) + "^");
    }

    @Test
    void aLongLineIsCutOnBothSidesOfTheCaret() {
        String[] shown = LineSnippet.of(("a".repeat(500) + "B" + "c".repeat(500)).getBytes(UTF_8), 500)
                .split("\n");
        assertThat(shown[0]).hasSize(120).startsWith("…a").endsWith("c…");
        assertThat(shown[0].charAt(shown[1].indexOf('^'))).isEqualTo('B');
    }

    @Test
    void withoutACaretTheBeginningIsShown() {
        assertThat(LineSnippet.of("x".repeat(10_000_000).getBytes(UTF_8))).isEqualTo("x".repeat(119) + "…");
    }
}
