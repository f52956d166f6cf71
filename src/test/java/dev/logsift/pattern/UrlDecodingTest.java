package dev.logsift.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside url_decode_all what attack patterns see: SQL without its comments. */
class UrlDecodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain | plain",
                "\"\" | \"\"",
                "%41%42c | ABc",
                "%2541 | A",
                "%252541 | A",
                "%25252541 | %41",
                "a+b%20c | a b c",
                "1%2B1 | 1+1",
                "1%252B1 | 1+1",
                "% | %",
                "100% | 100%",
                "%4 | %4",
                "%zz%41 | %zzA",
                "%%41 | %A",
                "%c3%a4 | ä",
                "%e2%82%ac | €",
                "%F0%9F%98%80 | 😀",
                "%c0%ae%c0%ae%c0%af | ../",
                "%e0%80%af | /",
                "%u002e%u2215 | .∕",
                "%u00 | %u00",
                "%uzzzz | %uzzzz",
                "%ff | \uFFFD",
                "%c3 | \uFFFD",
                "%c3%41 | \uFFFDA",
                "%80x | \uFFFDx",
                "日本%20 | \"日本 \"",
                "%١١ | %١١"
            })
    void decodesLenientlyUpToThreeTimes(String text, String decoded) {
        assertThat(UrlDecoding.decodeAll(text)).isEqualTo(decoded);
    }

    @Test
    void longTextIsDecodedInLinearTime() {
        assertThat(UrlDecoding.decodeAll("%25".repeat(300_000))).isEqualTo("%".repeat(300_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a/**/b | a b",
                "a/* x */b/*y*/c | a b c",
                "/*!50000union*/x | \" union x\"",
                "/*!union*/ | \" union \"",
                "a/*b | a/*b",
                "a*/b | a*/b",
                "/*/ | /*/",
                "/*!*/ | \"  \"",
                "/**//**/ | \"  \""
            })
    void commentsAreBlanks(String sql, String seen) {
        assertThat(SqlComments.blank(sql)).isEqualTo(seen);
    }
}
