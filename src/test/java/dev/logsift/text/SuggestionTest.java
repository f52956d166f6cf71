package dev.logsift.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void ofTwoNamesAsNearTheOneThatGoesOnAsTyped() {
        assertThat(Suggestion.nearest("WHER", List.of("WHEN", "WHERE"))).hasValue("WHERE");
    }

    @Test
    void theNearestNameComesFirst() {
        assertThat(Suggestion.nearest("stauts", List.of("statics", "status"))).hasValue("status");
        assertThat(Suggestion.nearest("bytes", List.of("client", "path"))).isEmpty();
    }
}
