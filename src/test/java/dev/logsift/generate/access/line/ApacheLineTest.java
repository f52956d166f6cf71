package dev.logsift.generate.access.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.generate.access.Host;
import dev.logsift.generate.access.Request;
import dev.logsift.generate.access.Visitor;
import dev.logsift.generate.line.LineBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApacheLineTest {
    @Test
    void whatCouldEndAFieldIsEscapedAsTheServersDoIt() throws IOException {
        Request request = new Request(
                Instant.parse("2026-12-31T23:59:58.900Z").toEpochMilli(),
                new Visitor("192.0.2.1", "a \"quoted\" agent", "HTTP/1.1"),
                "eva",
                new Host("www.example.com", 443),
                "GET",
                "/caf\u00e9?a=\\n",
                200,
                12,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LineBuffer buffer = new LineBuffer(out);
        new ApacheLine("-").writeCombined(request, buffer);
        buffer.flush();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "192.0.2.1 - eva [31/Dec/2026:23:59:58 +0000] \"GET /caf\\xc3\\xa9?a=\\x5cn HTTP/1.1\" 200 12"
                                + " \"-\" \"a \\x22quoted\\x22 agent\"");
    }
}
