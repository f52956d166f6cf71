package dev.logsift.shell.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.engine.Result.Listing;
import dev.logsift.engine.Result.Listing.Language;
import dev.logsift.shell.complete.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingColoursTest {
    private final ListingColours colours = new ListingColours(Vocabulary::basic);

    @Test
    void aQueryHasTheColoursOfThePrompt() {
        assertThat(paint(Language.SQL, "/*\ntitle: Mix\n*/\nSELECT 'a', 1\n"))
                .contains("\u001b[36mSELECT\u001b[0m", "\u001b[32m'a'\u001b[0m", "\u001b[33m1\u001b[0m");
    }

    @Test
    void keysOfTheHeaderStandOut() {
        assertThat(paint(Language.SQL, "/*\ntitle: Mix\n*/\nSELECT 1\n")).contains("\u001b[36;22mtitle:");
    }

    @Test
    void whatWasAddedAndRemovedIsToldApart() {
        assertThat(paint(Language.DIFF, "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same\n"))
                .contains("\u001b[31m-old", "\u001b[32m+new")
                .contains("\n same\n");
    }

    @Test
    void theFilesOwnEscapesAreShown() {
        assertThat(paint(Language.SQL, "SELECT '\u001b[2J'\t\r\n"))
                .contains("\\x1b[2J")
                .doesNotContain("\u001b[2J", "\t", "\r");
    }

    @Test
    void theTextItselfIsWhole() {
        String text = "-- file\n/*\ntitle: Mix\n*/\nSELECT count(*) AS `n`, 'x;y' FROM access; -- the end\n";
        assertThat(paint(Language.SQL, text).replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(text);
    }

    private String paint(Language language, String text) {
        return colours.paint(new Listing(language, text, List.of()));
    }
}
