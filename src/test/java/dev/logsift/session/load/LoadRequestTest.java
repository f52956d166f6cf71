package dev.logsift.session.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadRequestTest {
    @Test
    void theCommandLoadsTheSame() {
        LoadRequest request = new LoadRequest(
                List.of("a.log", "logs/*.gz"),
                Optional.of("mine"),
                Optional.empty(),
                Optional.of(Instant.parse("2015-05-17T10:05:00Z")),
                Optional.empty());
        assertThat(request.inFormat("combined").command())
                .isEqualTo("load a.log logs/*.gz as mine --log-format combined --since 2015-05-17T10:05:00Z");
    }

    @Test
    void wordsThatTheShellWouldTakeApartAreQuoted() {
        assertThat(LoadRequest.of(List.of("my log", "it's \"x\"\\", "a;b"))
                        .inFormat("%h \"%r\"")
                        .command())
                .isEqualTo("load 'my log' \"it's \\\"x\\\"\\\\\" 'a;b' --log-format '%h \"%r\"'");
    }
}
