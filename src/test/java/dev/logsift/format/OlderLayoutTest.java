package dev.logsift.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.value.LineOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of formats that gained fields with the years: older layouts are for lines without the newer fields only. */
class OlderLayoutTest {
    private static final String ALB =
            "https 2024-07-02T22:23:00.186641Z app/lb/50dc6c495c0c9188 192.0.2.9:2817 10.0.0.1:80 "
                    + "0.086 0.048 0.037 200 200 0 57 \"GET https://www.example.com:443/a HTTP/1.1\" \"curl/8\" - - "
                    + "arn:aws:targetgroup/web/73e2 \"Root=1-58337281\" \"www.example.com\"";
    private static final String WITH_ACTIONS =
            " \"session-reused\" %s %s \"forward\" \"-\" \"-\" \"10.0.0.1:80\" \"200\" \"-\" \"-\"";
    private static final String WITH_TRANSFORMS =
            WITH_ACTIONS + " TID_0011 \"api.example.com\" \"/v2\" TransformSuccess";
    private static final String TIME = "2024-07-02T22:22:48.364000Z";

    private static final String S3 =
            "79a59df9 bucket [06/Feb/2024:00:01:57 +0000] 192.0.2.3 ann DD6CC733 REST.GET.OBJECT "
                    + "a.pdf \"GET /a.pdf HTTP/1.1\" %s - 4406583 4406583 28 12 \"-\" \"aws-cli\" v1";
    private static final String S3_NEWER =
            " host= SigV4 ECDHE AuthHeader bucket.s3.amazonaws.com TLSV1.2 - Yes us-east-1";

    @ParameterizedTest
    @ValueSource(strings = {WITH_ACTIONS, WITH_ACTIONS + " TID_0011", WITH_TRANSFORMS, WITH_TRANSFORMS + " one more"})
    void aWrongValueInANewFieldIsARejectThatNamesIt(String newer) {
        LineOutcome priority = alb(newer.formatted("first", TIME)).outcome();
        assertThat(priority.reason()).contains("matched_rule_priority").endsWith("(field 21)");
        assertThat(priority.column()).isEqualTo(ALB.length() + " \"session-reused\" ".length() + 1);
        assertThat(alb(newer.formatted("1", "yesterday")).outcome().reason()).endsWith("(field 22)");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITH_ACTIONS, WITH_TRANSFORMS})
    void rightValuesAreReadInEveryLayout(String newer) {
        ParsedLine line = alb(newer.formatted("-1", TIME));
        assertThat(line.get("matched_rule_priority")).isEqualTo(-1L);
        assertThat(line.get("actions_executed")).isEqualTo("forward");
        assertThat(alb(newer.formatted("-", "-")).get("request_creation_time")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \"session-reused\"",
                " \"session-reused\" 1",
                " \"session-reused\" 1 " + TIME,
                " \"session-reused\" 1 " + TIME + " \"forward\" \"-\" \"-\""
            })
    void aLineOfALayoutBetweenThoseOfTheFormatIsReadInTheOlderOne(String newer) {
        ParsedLine line = alb(newer);
        assertThat(line.get("host")).isEqualTo("www.example.com");
        assertThat(line.get("actions_executed")).isNull();
    }

    @Test
    void linesOfS3AreReadWhereverTheirLayoutEnds() {
        for (int end = S3_NEWER.length(); end >= 0; end = S3_NEWER.lastIndexOf(' ', end - 1)) {
            assertThat(s3(S3.formatted("200") + S3_NEWER.substring(0, end)).get("version_id"))
                    .isEqualTo("v1");
        }
        assertThat(s3(S3.formatted("200") + S3_NEWER).get("source_region")).isEqualTo("us-east-1");
        assertThat(s3(S3.formatted("OK") + S3_NEWER).outcome().reason()).contains("status");
    }

    private static ParsedLine alb(String newerFields) {
        return ParsedLine.of(ShippedFormats.named("aws_alb"), ALB + newerFields);
    }

    private static ParsedLine s3(String line) {
        return ParsedLine.of(ShippedFormats.named("aws_s3"), line);
    }
}
