package dev.logsift.output.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementCaretTest {
    @Test
    void theCaretStandsBelowThePlaceInItsLine() {
        String statement = "SELECT a,\n\tb FROM t\nWHERE c";
        StatementCaret caret = new StatementCaret(statement);
        assertThat(caret.at(statement.indexOf('b'))).isEqualTo("line 2, column 2\n b FROM t\n ^");
        assertThat(caret.index(2, 1)).isEqualTo(statement.indexOf('b'));
        assertThat(caret.at(statement.length())).isEqualTo("line 3, column 8\nWHERE c\n       ^");
    }

    @Test
    void wideAndHostileCharactersBeforeItDoNotShiftIt() {
        String statement = "SELECT '日本\u001b[2J', x";
        assertThat(new StatementCaret(statement).at(statement.indexOf('x')))
                .isEqualTo("line 1, column 18\nSELECT '日本\\x1b[2J', x\n" + " ".repeat(22) + "^");
    }

    @Test
    void aLongLineIsCutAroundIt() {
        String statement = "SELECT " + "column_name, ".repeat(40) + "wrong" + ", more".repeat(20);
        String[] shown =
                new StatementCaret(statement).at(statement.indexOf("wrong")).split("\n");
        assertThat(shown[1]).startsWith("…").endsWith("…").hasSizeLessThan(92);
        assertThat(shown[1].substring(shown[2].length() - 1)).startsWith("wrong");
    }

    @Test
    void aTextThatStandsThereTwicePointsNowhere() {
        assertThat(new StatementCaret("SELECT ab, a").atOnly("a"))
                .hasValue("line 1, column 12\nSELECT ab, a\n           ^");
        assertThat(new StatementCaret("SELECT a, a").atOnly("a")).isEmpty();
        assertThat(new StatementCaret("SELECT a").atOnly("b")).isEmpty();
    }
}
