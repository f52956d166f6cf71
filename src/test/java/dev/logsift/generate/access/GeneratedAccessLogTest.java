package dev.logsift.generate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.generate.Generated;
import dev.logsift.generate.GeneratedLog;
import dev.logsift.generate.attack.Label;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedAccessLogTest {
    private static final String COMMON =
            "([0-9a-f.:]+) - (\\S+) \\[(\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d) \\+0000] "
                    + "\"([A-Z]+) (\\S+) (HTTP/\\d\\.\\d)\" (\\d{3}) (\\d+|-)";
    private static final Pattern COMBINED = Pattern.compile(COMMON + " \"([^\"]*)\" \"([^\"]*)\"");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.US);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 100, 1000, 12_345})
    void thereAreExactlyAsManyLinesAsAskedFor(long lines) {
        assertThat(Generated.lines(Generated.log("access", lines, 3))).hasSize((int) lines);
    }

    @Test
    void theSameSeedGivesTheSameBytesInAnyZoneAndLocale() {
        String text = Generated.text(Generated.log("access", 3000, 5));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(Generated.text(Generated.log("access", 3000, 5))).isEqualTo(text);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void aPlannedLogCanBeWrittenTwice() {
        GeneratedLog log = Generated.log("access", 500, 5);

        assertThat(Generated.text(log)).isEqualTo(Generated.text(log));
    }

    @Test
    void anotherSeedGivesAnotherLog() {
        assertThat(Generated.text(Generated.log("access", 100, 1)))
                .isNotEqualTo(Generated.text(Generated.log("access", 100, 2)));
    }

    @Test
    void everyLineIsCombinedAndInTimeOrder() {
        List<Matcher> lines = parsed(Generated.log("access", 10_000, 1));

        assertThat(lines).allMatch(Matcher::matches);
        assertThat(lines.stream().map(GeneratedAccessLogTest::time)).isSorted();
    }

    @Test
    void theTrafficLooksLikeAWebSites() {
        List<Matcher> lines = parsed(Generated.log("access", 20_000, 1));
        Map<String, Long> statuses = counts(lines, 7);
        Map<String, Long> clients = counts(lines, 1);

        assertThat(statuses).containsKeys("200", "206", "301", "302", "304", "401", "403", "404", "500");
        assertThat(statuses.get("200")).isBetween(14_000L, 19_000L);
        assertThat(counts(lines, 4)).containsKeys("GET", "POST", "HEAD");
        assertThat(counts(lines, 2)).containsKeys("-", "alice");
        assertThat(counts(lines, 5)).containsKey("/robots.txt");
        assertThat(clients.keySet()).anyMatch(client -> client.startsWith("2a0"));
        assertThat(clients.values().stream().filter(n -> n <= 3).count())
                .as("clients that hardly come")
                .isGreaterThan(100);
        assertThat(clients.values().stream().filter(n -> n >= 100).count())
                .as("clients that come a lot")
                .isBetween(5L, 60L);
    }

    @Test
    void aStaticFileAlwaysHasTheSameSize() {
        List<Matcher> lines = parsed(Generated.log("access", 5000, 1));
        Set<String> sizes = lines.stream()
                .filter(line ->
                        line.group(5).equals("/static/app.js") && line.group(7).equals("200"))
                .map(line -> line.group(8))
                .collect(Collectors.toSet());

        assertThat(sizes).containsExactly("148377");
    }

    @Test
    void assetsNameTheirPageAsReferrer() {
        List<Matcher> lines = parsed(Generated.log("access", 5000, 1));

        assertThat(lines.stream().filter(line -> line.group(5).startsWith("/static/")))
                .allMatch(line -> line.group(9).matches("https://(www|blog)\\.example\\.com/.*"));
    }

    @Test
    void nightsAndWeekendsAreQuieter() {
        List<Matcher> lines = parsed(Generated.log("access", 30_000, 1));
        Set<String> attackers = Generated.labels(Generated.log("access", 30_000, 1)).stream()
                .map(Label::entity)
                .collect(Collectors.toSet());
        List<ZonedDateTime> times = lines.stream()
                .filter(line -> !attackers.contains(line.group(1)))
                .map(line -> ZonedDateTime.parse(line.group(3) + " +0000", TIME))
                .toList();

        assertThat(times.stream()
                                .filter(time -> time.getHour() >= 1 && time.getHour() < 5)
                                .count()
                        * 4)
                .isLessThan(times.stream()
                        .filter(time -> time.getHour() >= 18 && time.getHour() < 22)
                        .count());
        assertThat(times.stream()
                        .filter(time -> time.getDayOfWeek().getValue() == 6)
                        .count())
                .isLessThan(times.stream()
                        .filter(time -> time.getDayOfWeek().getValue() == 3)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(longs = {400, 10_000})
    void labelsTellFirstAndLastLineOfEachAttacker(long count) {
        GeneratedLog log = Generated.log("access", count, 9);
        List<Matcher> lines = parsed(log);

        assertThat(Generated.labels(log))
                .extracting(Label::attack)
                .containsExactly("path_scan", "login_brute_force", "scrape", "path_scan");
        for (Label label : Generated.labels(log)) {
            List<Instant> times = lines.stream()
                    .filter(line -> line.group(1).equals(label.entity()))
                    .map(GeneratedAccessLogTest::time)
                    .toList();
            assertThat(times.get(0)).isEqualTo(label.firstSeen());
            assertThat(times.get(times.size() - 1)).isEqualTo(label.lastSeen());
        }
    }

    @Test
    void attacksLeaveMostOfAShortLogToOrdinaryTraffic() {
        GeneratedLog log = Generated.log("access", 400, 9);
        Set<String> attackers =
                Generated.labels(log).stream().map(Label::entity).collect(Collectors.toSet());

        assertThat(parsed(log).stream().filter(line -> attackers.contains(line.group(1))))
                .hasSizeBetween(100, 120);
    }

    @Test
    void theBruteForceIsRefusedUntilItSucceeds() {
        List<String> statuses = parsed(Generated.log("access", 10_000, 1)).stream()
                .filter(line -> line.group(1).equals("203.0.113.77"))
                .map(line -> line.group(4) + " " + line.group(5) + " " + line.group(7))
                .toList();

        assertThat(statuses).hasSize(380).endsWith("POST /login 302");
        assertThat(statuses.subList(0, 379)).containsOnly("POST /login 401");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    apache_common         | COMMON
                    apache_combined       | COMMON "REF" "AGENT"
                    nginx_default         | COMMON "REF" "AGENT"
                    apache_vhost_combined | [a-z.]+:443 COMMON "REF" "AGENT"
                    """)
    void eachFormatHasItsOwnLine(String format, String shape) {
        String regex = shape.replace("COMMON", COMMON).replaceAll("REF|AGENT", "[^\"]+");

        assertThat(Generated.lines(Generated.log("access", 500, 1, format))).allMatch(line -> line.matches(regex));
    }

    @Test
    void anEmptyBodyIsADashInApacheAndZeroInNginx() {
        assertThat(Generated.text(Generated.log("access", 1000, 1, "apache_combined")))
                .contains("\" 304 - \"");
        assertThat(Generated.text(Generated.log("access", 1000, 1, "nginx_default")))
                .contains("\" 304 0 \"");
    }

    private static List<Matcher> parsed(GeneratedLog log) {
        List<Matcher> lines =
                Generated.lines(log).stream().map(COMBINED::matcher).toList();
        lines.forEach(Matcher::matches);
        return lines;
    }

    private static Instant time(Matcher line) {
        return ZonedDateTime.parse(line.group(3) + " +0000", TIME).toInstant();
    }

    private static Map<String, Long> counts(List<Matcher> lines, int group) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.group(group), Collectors.counting()));
    }
}
