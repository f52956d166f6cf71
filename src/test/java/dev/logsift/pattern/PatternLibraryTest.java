package dev.logsift.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternLibraryTest {
    private static final String HEAD = "title: T\npatterns:\n";
    private static final String GOOD = "  - {name: a, contains: [abc], matches: [xabcx]}\npasses: [x]\n";

    @TempDir
    Path own;

    @TempDir
    Path shipped;

    @Test
    void theUsersListWinsAndIsReadAgainWhenItChanges() throws IOException {
        Files.writeString(shipped.resolve("one.yaml"), HEAD + GOOD.replace("name: a", "name: shipped"));
        Files.writeString(shipped.resolve("two.yaml"), HEAD + GOOD);
        PatternLibrary library = PatternLibrary.open(List.of(own, shipped));
        assertThat(first(library, "ABC")).isEqualTo("shipped");
        Path file = Files.writeString(own.resolve("one.yaml"), HEAD + GOOD.replace("name: a", "name: own"));
        assertThat(first(library, "ABC")).isEqualTo("own");
        Files.writeString(file, HEAD + GOOD.replace("name: a", "name: changed"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThat(first(library, "ABC")).isEqualTo("changed");
        assertThat(library.names()).containsExactly("one", "two");
    }

    @Test
    void patternsAreFoundInTheOrderOfTheListAndOverlap() {
        PatternList list = PatternFile.parse(
                "l",
                HEAD
                        + "  - {name: long, contains: [abcd], matches: [abcd]}\n  - {name: inner, contains: [bc], matches: [abcx]}\n"
                        + "  - {name: end, contains: [cd, d], matches: [d]}\npasses: [x]\n",
                "here");
        assertThat(PatternMatcher.of(list).all("xabcd")).containsExactly("long", "inner", "end");
        assertThat(PatternMatcher.of(list).all("ababc")).containsExactly("inner");
        assertThat(PatternMatcher.of(list).first("ab\u00fccd")).contains("end");
        assertThat(PatternMatcher.of(list).matches("ab cx d".replace("d", ""))).isFalse();
    }

    @Test
    void severalListsAreLookedForAtOnceEachInTextPreparedItsOwnWay() {
        PatternList plain = PatternFile.parse("plain", HEAD + GOOD, "here");
        PatternList decoded = PatternFile.parse("decoded", "prepare: [url_decode]\n" + HEAD + GOOD, "here");
        PatternMatcher both = PatternMatcher.ofAll(List.of(plain, decoded));
        assertThat(both.all("aBC")).containsExactly("plain.a", "decoded.a");
        assertThat(both.all("%61BC")).containsExactly("decoded.a");
        assertThat(both.all("%61BC")).as("of the same text again").containsExactly("decoded.a");
        assertThat(both.matches("%61+bc")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a, contains: [abc], matches: [xyz]} | pattern a does not match its own sample",
                "{name: a, contains: [abc], regex: 'abc$', matches: [abcd], passes: [x]} | pattern a does not match its own sample",
                "{name: a, contains: [abc], matches: [abc], passes: [abcd]} | pattern a matches a sample that must pass",
                "{name: a, contains: [x], matches: [x]} | pattern a matches a sample that must pass",
                "{name: a, contains: [abc]} | the key 'matches' is missing",
                "{name: a, contains: [abc], regex: b, matches: [abc]} | the key 'passes' is missing",
                "{name: a, matches: [abc]} | the key 'contains' is missing",
                "{name: a, contains: [ABC], matches: [abc]} | the key 'contains' must be words in lower case",
                "{name: a, contains: [''], matches: [abc]} | the key 'contains' must be words in lower case",
                "{name: a, contains: [abc], regex: '(?=b)', matches: [abc], passes: [x]} | the key 'regex' must be a regular expression of RE2",
                "{name: a, contians: [abc], matches: [abc]} | unknown key 'contians'"
            })
    void aListThatDoesNotProveItselfIsRefused(String pattern, String message) {
        assertThatThrownBy(() -> PatternFile.parse("l", HEAD + "  - " + pattern + "\npasses: [x]\n", "here"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void anUnknownListGetsASuggestion() throws IOException {
        Files.writeString(shipped.resolve("scanners.yaml"), HEAD + GOOD);
        assertThatThrownBy(() -> PatternLibrary.open(List.of(shipped)).require("scaners"))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.help()).contains("did you mean 'scanners'?"));
    }

    private static String first(PatternLibrary library, String text) {
        return PatternMatcher.of(library.require("one")).first(text).orElseThrow();
    }
}
