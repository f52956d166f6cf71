package dev.logsift.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.logsift.RealLogs;
import dev.logsift.format.column.Family;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.value.LineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Lines and the fields that other projects' own tests expect of them.
 *
 * <p>Where they expect {@code -}, the contract says NULL: an absent value is never a dash. A version {@code 1.1} is the
 * protocol {@code HTTP/1.1}, the number of a protocol is its name, and the number of TCP flags are their letters. Where they
 * expect no target of a request that is none, such as a TLS hello, the contract keeps the whole text in it.
 */
class ConformanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("user", "user_name"),
            Map.entry("vhost", "host"),
            Map.entry("src", "src_ip"),
            Map.entry("dst", "dst_ip"),
            Map.entry("end", "ts_end"),
            Map.entry("start", "ts"),
            Map.entry("time", "ts"),
            Map.entry("action", "state"),
            Map.entry("duration", "duration_s"),
            Map.entry("cls", "label"));
    private static final Map<Integer, String> PROTOCOLS = Map.of(1, "ICMP", 6, "TCP", 17, "UDP");
    private static final Map<Integer, String> FLAGS = Map.of(2, "....S.");

    private static final String TLS_HELLO = "\\x16\\x03\\x01\"";

    /** The vector with version 3 says that a line of names stands above, and does not store it: the fields give it away. */
    private static final String VPC_NAMES =
            "version vpc-id subnet-id instance-id interface-id account-id type srcaddr dstaddr srcport dstport"
                    + " pkt-srcaddr pkt-dstaddr protocol bytes packets start end action tcp-flags log-status\n";

    private final FormatDetector detector = new FormatDetector(ShippedFormats.LIBRARY.all());

    @TestFactory
    Stream<DynamicTest> accessLines() throws IOException {
        return vectors("conformance/access_vectors.jsonl").map(vector -> test(vector, Family.ACCESS));
    }

    @TestFactory
    Stream<DynamicTest> flowLines() throws IOException {
        return vectors("conformance/flow_vectors.jsonl")
                .filter(vector -> vector.has("line"))
                .map(vector -> test(vector, Family.FLOW));
    }

    @TestFactory
    Stream<DynamicTest> shortenedBytes() throws IOException {
        return vectors("conformance/flow_vectors.jsonl")
                .filter(vector -> vector.has("bytes_text"))
                .map(vector -> DynamicTest.dynamicTest(
                        "'" + vector.get("bytes_text").asText() + "'", () -> checkBytes(vector)));
    }

    private DynamicTest test(JsonNode vector, Family family) {
        return DynamicTest.dynamicTest(vector.get("line").asText(), () -> check(vector, family));
    }

    private void check(JsonNode vector, Family family) {
        String text = vector.get("line").asText();
        byte[] head = ((text.startsWith("3 ") ? VPC_NAMES : "") + text).getBytes(UTF_8);
        FormatDefinition format = detector.detect(head).orElseThrow().format();
        assertThat(format.family()).isEqualTo(family);
        LineExplanation line = LineExplanation.of(format.bind(head), text.getBytes(UTF_8), ZoneOffset.UTC);
        assertThat(line.outcome()).isEqualTo(LineOutcome.ROW);
        vector.get("expect").fields().forEachRemaining(entry -> {
            if (entry.getKey().equals("target") && text.contains(TLS_HELLO)) {
                assertThat(line.value("target")).isEqualTo("\u0016\u0003\u0001");
            } else if (entry.getKey().equals("xff") && line.value("x_forwarded_for") != null) {
                assertThat(addresses(line)).isEqualTo(texts(entry.getValue()));
            } else if (entry.getKey().equals("xff")) {
                assertThat(line.value("client"))
                        .isEqualTo(entry.getValue().get(0).asText());
            } else {
                assertThat(actual(line, entry.getKey()))
                        .as(entry.getKey() + " of " + format.name())
                        .isEqualTo(expected(entry.getKey(), entry.getValue()));
            }
        });
    }

    /** The addresses that a format of X-Forwarded-For has; of a comma list before the time only the client is a column. */
    private static List<String> addresses(LineExplanation line) {
        return List.of(line.value("x_forwarded_for").split(", ?"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String actual(LineExplanation line, String key) {
        String value = line.value(
                key.equals("version")
                        ? "protocol"
                        : key.equals("proto_num")
                                ? "proto"
                                : key.equals("tcp_flags") ? "flags" : COLUMNS.getOrDefault(key, key));
        return key.equals("version") && value != null ? value.replaceFirst("^HTTP/", "") : value;
    }

    private static String expected(String key, JsonNode value) {
        if (value.isNull() || value.asText().equals("-")) {
            return null;
        }
        return switch (key) {
            case "proto_num" -> PROTOCOLS.get(value.asInt());
            case "tcp_flags" -> FLAGS.get(value.asInt());
            case "time", "start", "end" -> instant(value.asText());
            default -> value.asText();
        };
    }

    private static String instant(String text) {
        return Instant.parse(text.endsWith("Z") ? text : text + "Z").toString();
    }

    private static void checkBytes(JsonNode vector) {
        String line = "2017-08-02 00:00:00.419,0.003,TCP,192.0.2.1,1,192.0.2.2,2,1,"
                + vector.get("bytes_text").asText() + ",1,.AP...,0,normal,---,---,---";
        JsonNode bytes = vector.get("expect").get("bytes");
        assertThat(ParsedLine.of(ShippedFormats.named("cidds_001"), line).get("bytes"))
                .isEqualTo(bytes.isNull() ? null : bytes.asLong());
    }

    private static Stream<JsonNode> vectors(String name) throws IOException {
        List<JsonNode> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(RealLogs.file(name))) {
            vectors.add(JSON.readTree(line));
        }
        return vectors.stream();
    }
}
