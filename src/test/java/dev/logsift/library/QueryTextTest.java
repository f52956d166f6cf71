package dev.logsift.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @Test
    void onlyTheTitleOfAHeaderChanges() {
        QueryText text =
                QueryText.parse("/*\n# by me\ntitle: >\n  Old\n  title\ntags: [a,   b]\n*/\nSELECT 1;\n", "q.sql");
        assertThat(text.withTitle("New: title").spell())
                .isEqualTo("/*\n# by me\ntitle: 'New: title'\ntags: [a,   b]\n*/\nSELECT 1\n");
    }

    @Test
    void onlyTheSqlOfAQueryChanges() {
        QueryText text = QueryText.parse("/* title: One */ SELECT 1", "q.sql");
        assertThat(text.withSql("SELECT 2").spell()).isEqualTo("/*\ntitle: One\n*/\nSELECT 2\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "With: colon", "- dash", "'quoted'", "#hash", "äöü 表", "true", "{brace"})
    void aTitleReadsAsItWasGiven(String title) {
        QueryText text = QueryText.of(Map.of("title", title), "SELECT 1");
        QueryText read = QueryText.parse(text.spell(), "q.sql");
        assertThat(QueryHeader.of(dev.logsift.text.YamlMapping.parse(read.yaml(), "q.sql"))
                        .title())
                .isEqualTo(title);
    }
}
