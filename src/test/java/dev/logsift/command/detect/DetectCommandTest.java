package dev.logsift.command.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.format.column.Family;
import dev.logsift.session.Session;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands around the query library: run, queries, show, detect, evidence, why, test. */
class DetectCommandTest {
    /** A rule's SQL that finds the client in every log. */
    private static final String FINE =
            "SELECT client AS entity, 0.6D AS score, 1L AS events, ts AS first_seen, ts AS last_seen,"
                    + " 1D AS observed, 1D AS expected, client AS summary FROM (SELECT * FROM access LIMIT 1)";

    @TempDir
    Path folder;

    private final CommandRegistry commands = new CommandRegistry();
    private Session session;
    private Path log;

    @BeforeEach
    void aClientThatGuessesPasswords() throws IOException {
        session = SharedSpark.session(folder.resolve("workspace"));
        log = Files.writeString(
                folder.resolve("site.log"),
                IntStream.range(0, 40)
                        .mapToObj(i -> "203.0.113.7 - - [17/May/2015:10:05:%02d +0000] \"POST /login HTTP/1.1\" 401 321"
                                .formatted(i))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void findingsHaveTheColumnsOfTheContract() {
        Result.Table table = table("detect", log.toString(), "--rule", "login_*");
        assertThat(table.columns().stream().map(DetectCommandTest::declaration))
                .containsExactly(
                        "n INT",
                        "severity STRING",
                        "score DOUBLE",
                        "rule STRING",
                        "entity STRING",
                        "events BIGINT",
                        "first_seen TIMESTAMP",
                        "last_seen TIMESTAMP",
                        "observed DOUBLE",
                        "expected DOUBLE",
                        "summary STRING");
        assertThat(table.collect()).singleElement().satisfies(row -> assertThat(row)
                .startsWith(1, "high")
                .contains("login_brute_force", "203.0.113.7", 40L));
        assertThat(table.notices()).contains("1 finding (1 high) by 2 rules in access");
        assertThat(table.verdict()).isEqualTo(Result.Verdict.CLEAN);
    }

    @Test
    void withoutATableTheRulesRunOnTheCurrentOneOfTheirFamily() {
        session.tables().load(LoadRequest.of(List.of(log.toString())));
        session.tables().load(LoadRequest.of(List.of("data/samples/flows.csv")));
        assertThat(table("detect", "--rule", "login_*").notices()).contains("1 finding (1 high) by 2 rules in access");
        assertThat(session.tables().latestFamily()).hasValue(Family.FLOW);
        assertThatThrownBy(() -> table("detect", "--rule", "logn_*")).hasMessage("no flow rule is called 'logn_*'");
    }

    @Test
    void anotherLogIsNamedByItsPathAndTheLoadedOneStays() throws IOException {
        Path other = Files.copy(log, folder.resolve("other.log"));
        run("load", log.toString());
        assertThat(table("detect", "--rule", "login_*").notices()).contains("1 finding (1 high) by 2 rules in access");
        assertThat(table("detect", other.toString(), "--rule", "login_*").notices())
                .contains("1 finding (1 high) by 2 rules in " + other);
        assertThat(session.tables().requireCurrent().request().paths()).containsExactly(log.toString());
    }

    @Test
    void theAlarmIsRaisedAtItsSeverityOnly() {
        assertThat(table("detect", log.toString(), "--rule", "login_*", "--fail-on", "high")
                        .verdict())
                .isEqualTo(Result.Verdict.ALARM);
        assertThat(table("detect", log.toString(), "--rule", "login_*", "--fail-on", "critical")
                        .verdict())
                .isEqualTo(Result.Verdict.CLEAN);
        assertThat(table("detect", log.toString(), "--rule", "login_*", "--min-severity", "critical")
                        .collect())
                .isEmpty();
    }

    @Test
    void aRuleThatFailsIsToldAndTheOthersRun() throws IOException {
        own("rules/bad_rule.sql", "/*\ntitle: Bad\nseverity: high\n*/\nSELECT statis FROM access");
        Result.Table table = table("detect", log.toString(), "--rule", "bad_rule", "--rule", "login_brute_force");
        assertThat(table.collect()).hasSize(1);
        assertThat(table.verdict()).isEqualTo(Result.Verdict.FAILED);
        assertThat(table.notices()).anyMatch(notice -> notice.startsWith("rule bad_rule failed: "));
    }

    @Test
    void whateverIsWrongWithOneRuleIsToldAndStopsNoOther() throws IOException {
        rule("bad_header", "severty: high", FINE);
        rule("bad_parameter", "params: {n: {type: integer, default: 1}}", FINE);
        rule("bad_syntax", "", "SELECT client FROM access WHERE (");
        rule("bad_columns", "", "SELECT 1 AS one");
        rule("bad_drop", "", "DROP VIEW access");
        rule("bad_length", "", FINE + " WHERE client = (SELECT max(sqrt(id)) FROM range(1000000000000))");
        rule("fine", "", FINE);
        run("set", "rule_timeout", "2 s");
        Result.Table table = table("detect", log.toString(), "--rule", "bad_*", "--rule", "fine");
        assertThat(table.collect()).extracting(row -> row.get(3)).containsExactly("fine");
        assertThat(table.verdict()).isEqualTo(Result.Verdict.FAILED);
        assertThat(failures(table))
                .hasSize(6)
                .contains(
                        "rule bad_columns failed: error: the rule bad_columns does not return a finding's columns",
                        "rule bad_drop failed: error: this is not a query",
                        "rule bad_header failed: error: unknown key 'severty'",
                        "rule bad_length failed: error: it took longer than 2 seconds and was stopped",
                        "rule bad_parameter failed: error: the key 'type' must be one of int, double, string, boolean, interval, timestamp, strings")
                .last()
                .asString()
                .startsWith("rule bad_syntax failed: error: ");
    }

    @Test
    void aRuleForWhichTheTableIsTooSmallIsSkippedWithTheReason() throws IOException {
        rule("needs_rows", "min_rows: 1000", FINE);
        rule("needs_weeks", "min_history: 3 weeks", FINE);
        assertThat(table("detect", log.toString(), "--rule", "needs_*").notices())
                .contains(
                        "skipped needs_rows: the table has 40 rows, fewer than the 1000 it needs",
                        "skipped needs_weeks: the table covers 39 seconds, less than the 3 weeks of history it needs");
    }

    @Test
    void rulesThatAreSkippedForOneReasonShareALine() {
        assertThat(table(
                                "detect",
                                log.toString(),
                                "--since",
                                "2100-01-01",
                                "--rule",
                                "login_brute_force",
                                "--rule",
                                "size_drift")
                        .notices())
                .filteredOn(notice -> notice.startsWith("skipped"))
                .containsExactly("skipped login_brute_force, size_drift: the table has no rows");
    }

    private void rule(String name, String header, String sql) throws IOException {
        own("rules/" + name + ".sql", "/*\ntitle: " + name + "\nseverity: low\n" + header + "\n*/\n" + sql);
    }

    private static List<String> failures(Result.Table table) {
        return table.notices().stream()
                .filter(notice -> notice.startsWith("rule "))
                .map(notice -> notice.lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void aRuleWhoseColumnIsEmptyIsSkippedWithTheReason() {
        assertThat(table("detect", log.toString(), "--rule", "scanner_agents").notices())
                .contains("skipped scanner_agents: the column agent is NULL in every row");
    }

    @Test
    void evidenceIsTheRawRowsOfAFinding() {
        table("detect", log.toString(), "--rule", "login_brute_force");
        Result.Table evidence = table("evidence", "1");
        assertThat(evidence.collect()).hasSize(40);
        assertThat(evidence.columns()).extracting(Column::name).endsWith("_file", "_offset", "_raw");
        assertThatThrownBy(() -> run("evidence", "2")).hasMessage("there is no finding 2");
    }

    @Test
    void whyShowsTheNumbersTheBaselineTheScoreAndWhatWouldSilenceTheFinding() throws IOException {
        rule(
                "limits",
                "params: {least: {type: int, default: 10}, most: {type: int, default: 100}, longest: {type: interval, default: 2 min},"
                        + " word: {type: string, default: x}, share: {type: double, default: 0.5, max: 0.9}}",
                "SELECT client AS entity, 0.75D AS score, count(*) AS events, min(ts) AS first_seen, max(ts) AS last_seen,"
                        + " 40D AS observed, CAST(:least AS DOUBLE) AS expected, 'many' AS summary, 'hour of week' AS baseline,"
                        + " 12L AS baseline_n, min(ts) AS baseline_from, min(ts) + INTERVAL 3 DAYS AS baseline_to, 1 / 3D AS third"
                        + " FROM access GROUP BY client HAVING count(*) BETWEEN :least AND :most"
                        + " AND make_dt_interval(0, 0, 0, count(*)) <= :longest AND :share > 0");
        table("detect", log.toString(), "--rule", "limits");
        List<List<Object>> facts = table("why", "1").collect();
        assertThat(facts)
                .extracting(row -> row.get(0) + ": " + row.get(1))
                .contains(
                        "observed: 40",
                        "expected: 10",
                        "baseline: hour of week",
                        "baseline size: 12",
                        "baseline window: 2015-05-17T10:05:00Z to 2015-05-20T10:05:00Z",
                        "severity: low",
                        "score: 0.3",
                        "score: band: 0.2",
                        "score: rule's score: 0.75",
                        "score: strength: 0.5",
                        "score: support: 0",
                        "third: 0.333",
                        "parameter most: 100");
        assertThat(facts.stream()
                        .filter(row -> row.get(0).equals("silenced by"))
                        .map(row -> row.get(1)))
                .containsExactly("least=41", "most=39", "longest='39 seconds'");
    }

    @Test
    void foldedFindingsHaveTheRowsOfAllRulesEachOnce() throws IOException {
        everyRequest("first_half", "attack.T1110", "second(ts) < 25");
        everyRequest("second_half", "attack.T1110.001", "second(ts) >= 20");
        Result.Table table = table("detect", log.toString(), "--rule", "*_half");
        assertThat(table.collect()).singleElement().satisfies(row -> assertThat(row.get(10))
                .isEqualTo("guesses; also second_half"));
        assertThat(table("evidence", "1").collect()).hasSize(40);
        assertThat(session.engine().views()).noneMatch(view -> view.startsWith("_evidence"));
    }

    @Test
    void aCampaignOfManyIsOneFindingWithTheRowsOfAll() throws IOException {
        IntStream clients = IntStream.range(0, 60);
        log = Files.writeString(
                folder.resolve("spread.log"),
                clients.mapToObj(
                                i -> "198.51.100.%d - - [17/May/2015:10:05:%02d +0000] \"POST /login HTTP/1.1\" 401 321"
                                        .formatted(i % 30, i))
                        .collect(Collectors.joining("\n", "", "\n")));
        rule(
                "together",
                "evidence: SELECT * FROM access WHERE array_contains(:entities, client) AND ts BETWEEN :first_seen AND :last_seen",
                "SELECT client AS entity, 0.6D AS score, count(*) AS events, min(ts) AS first_seen, max(ts) AS last_seen,"
                        + " 1D AS observed, 1D AS expected, 'guesses' AS summary, path AS campaign FROM access"
                        + " GROUP BY client, path");
        assertThat(table("detect", log.toString(), "--rule", "together").collect())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(
                                "198.51.100.0",
                                60L,
                                "guesses; and 29 others: 198.51.100.1, 198.51.100.10, 198.51.100.11 ..."));
        Result.Table evidence = table("evidence", "1");
        assertThat(evidence.collect()).hasSize(60);
        assertThat(evidence.notices()).noneMatch(notice -> notice.contains("strongest of"));
        assertThat(sql("SELECT size(split(details['entities'], ', ')) FROM findings"))
                .containsExactly(List.of(30));
    }

    @Test
    void theFindingsAreATableAlsoWhenThereAreNone() {
        table("detect", log.toString(), "--rule", "login_brute_force");
        assertThat(sql("SELECT n, entity, `table`, details['severity'] FROM findings"))
                .containsExactly(List.of(1, "203.0.113.7", "access", "high"));
        table("detect", log.toString(), "--rule", "login_brute_force", "--min-severity", "critical");
        assertThat(sql("SELECT summary, details FROM findings")).isEmpty();
    }

    @Test
    void onlyWhatHappenedInASpanOfTimeIsLookedAtAndTheTableStaysWhole() throws IOException {
        everyRequest("guessing", "attack.T1110", "true");
        Result.Table table = table(
                "detect",
                log.toString(),
                "--rule",
                "guessing",
                "--since",
                "2015-05-17T10:05:10Z",
                "--until",
                "2015-05-17T10:05:15Z");
        assertThat(table.collect()).singleElement().satisfies(row -> assertThat(row)
                .contains(5L));
        assertThat(table("evidence", "1").collect()).hasSize(5);
        assertThat(sql("SELECT count(*) FROM access")).containsExactly(List.of(40L));
    }

    @Test
    void anEntityIsOneRowWithItsStory() throws IOException {
        everyRequest("late", "attack.T1046", "second(ts) > 30");
        assertThat(table("detect", log.toString(), "--rule", "late", "--rule", "login_brute_force", "--by-entity")
                        .collect())
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains("203.0.113.7", "high", 2L, "login_brute_force (1), then late (2)"));
    }

    @Test
    void theRulesAreExplained() throws IOException {
        rule("bad_columns", "", "SELECT 1 AS one");
        List<List<Object>> all = table(
                        "detect",
                        log.toString(),
                        "--explain",
                        "--rule",
                        "bad_columns",
                        "--rule",
                        "login_brute_force",
                        "--rule",
                        "scanner_agents")
                .collect();
        List<List<Object>> views =
                all.stream().filter(row -> row.get(0).equals("view")).toList();
        assertThat(views).extracting(row -> row.get(1)).containsExactly("notable_requests");
        assertThat(views).extracting(row -> row.get(2)).containsOnly("computed");
        assertThat(views).extracting(row -> row.get(4)).doesNotContainNull();
        assertThat(views).extracting(row -> (Long) row.get(5)).allMatch(rows -> rows > 0);
        List<List<Object>> rules = all.subList(views.size(), all.size());
        assertThat(rules)
                .extracting(row -> row.get(1))
                .containsExactly("bad_columns", "login_brute_force", "scanner_agents");
        assertThat(rules).extracting(row -> row.get(2)).containsExactly("failed", "ran", "skipped");
        assertThat(rules).extracting(row -> row.get(3)).containsExactly(null, "open", null);
        assertThat(rules).extracting(row -> row.get(5)).containsExactly(null, 1L, null);
        assertThat(rules.get(2).get(6)).isEqualTo("the column agent is NULL in every row");
    }

    @Test
    void aRuleWhoseGateIsShutHasRunAndFoundNothing() throws IOException {
        rule("behind_gate", "gate: {view: access_activity, when: sum(requests) > 40}", FINE);
        rule("of_any_row", "gate: {view: access_activity, when: requests = 40 AND client IS NOT NULL}", FINE);
        rule(
                "of_parameters",
                "params: {least: {type: int, default: 41}}\ngate: {view: access_activity, when: 'requests >= :least'}",
                FINE);
        Result.Table gated = table("detect", log.toString(), "--rule", "behind_gate", "--rule", "of_*", "--explain");
        assertThat(gated.collect().stream()
                        .filter(row -> row.get(0).equals("rule"))
                        .map(row -> row.get(1) + " " + row.get(3) + " " + row.get(5)))
                .containsExactly("behind_gate shut 0", "of_any_row open 1", "of_parameters shut 0");
        assertThat(gated.notices()).contains("1 finding (1 low) by 3 rules in access");
        assertThat(table("detect", log.toString(), "--rule", "behind_gate", "--rule", "of_*", "--no-gates", "--explain")
                        .collect()
                        .stream()
                        .filter(row -> row.get(0).equals("rule"))
                        .map(row -> row.get(1) + " " + row.get(3) + " " + row.get(5)))
                .containsExactly("behind_gate none 1", "of_any_row none 1", "of_parameters none 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            access_activity | requests >        | end of input
            access_activity | nothing > 1       | nothing
            access_activity | requests          | neither true nor false
            access_activity | sum(requests)     | neither true nor false
            no_such_view    | requests > 1      | no_such_view
            """)
    void aGateThatIsWrongIsNamedAndItsRuleRunsWithout(String view, String condition, String reason) throws IOException {
        rule("wrong_gate", "gate:\n  view: " + view + "\n  when: " + condition, FINE);
        rule("right_gate", "gate: {view: access_activity, when: requests > 40}", FINE);
        Result.Table found = table("detect", log.toString(), "--rule", "*_gate");
        assertThat(found.collect()).hasSize(1);
        assertThat(found.verdict()).isEqualTo(Result.Verdict.FAILED);
        assertThat(found.notices()).anySatisfy(notice -> assertThat(notice)
                .contains("the gate of the rule wrong_gate is wrong", "wrong_gate.sql, line 6", reason));
    }

    @Test
    void whatIsAllowedIsHiddenAndCounted() {
        run("allow", "203.0.113.0/24", "--rule", "login_brute_force", "--reason", "load test", "--owner", "ops");
        Result.Table table = table("detect", log.toString(), "--rule", "login_*", "--fail-on", "high");
        assertThat(table.collect()).isEmpty();
        assertThat(table.verdict()).isEqualTo(Result.Verdict.CLEAN);
        assertThat(table.notices()).last().isEqualTo("0 findings by 2 rules in access; 1 hidden by 'allow'");
        assertThat(table.notices())
                .anyMatch(
                        notice -> notice.startsWith(
                                "hidden by 'allow' and worse than all that is shown: 203.0.113.7, by login_brute_force (high, 0."));
        assertThat(table("allow").collect()).singleElement().satisfies(row -> assertThat(row)
                .startsWith(1L, "203.0.113.0/24", "login_brute_force", "load test", "ops", null)
                .endsWith(1L, "in force"));
        run("disallow", "1");
        assertThat(table("allow").collect()).isEmpty();
        assertThat(table("detect", log.toString(), "--rule", "login_*").collect())
                .hasSize(1);
    }

    @Test
    void anEntityOfWhichNothingWasFoundIsDoubted() {
        String doubt = "no finding of the last 'detect' is about nonsense/99";
        assertThat(run("allow", "nonsense/99", "--reason", "x").notices()).doesNotContain(doubt);
        run("detect", log.toString(), "--rule", "login_*");
        assertThat(run("allow", "nonsense/99", "--reason", "x").notices()).contains(doubt);
        assertThat(run("allow", "203.0.113.0/24", "--rule", "login_*", "--reason", "x")
                        .notices())
                .hasSize(1);
        assertThat(table("detect", log.toString(), "--rule", "login_*").collect())
                .isEmpty();
    }

    @Test
    void mistakesInAllowAreToldWithAdvice() {
        assertAdvice("add --reason TEXT", "allow", "203.0.113.7");
        assertAdvice("allow ENTITY|CIDR [--rule GLOB] --reason TEXT", "allow", "--reason", "x");
        assertAdvice(
                "did you mean 'login_brute_force'?",
                "allow",
                "203.0.113.7",
                "--reason",
                "x",
                "--rule",
                "login_brute_forc");
        assertAdvice("'queries rule' lists the rules", "allow", "203.0.113.7", "--reason", "x", "--rule", "status_mix");
        assertAdvice("write it like 10.0.0.0/8, 2001:db8::/32 or 192.0.2.7", "allow", "10.0.0.0/33", "--reason", "x");
        assertAdvice("write it like 2026-12-31", "allow", "203.0.113.7", "--reason", "x", "--until", "tomorrow");
        assertAdvice("give today or a later day", "allow", "203.0.113.7", "--reason", "x", "--until", "2001-01-01");
        assertAdvice("nothing is allowed so far", "disallow", "1");
    }

    /** A rule that counts the requests of each client that meet a condition. */
    private void everyRequest(String name, String technique, String condition) throws IOException {
        rule(
                name,
                "tags: [" + technique
                        + "]\nevidence: SELECT * FROM access WHERE client = :entity AND ts BETWEEN :first_seen AND"
                        + " :last_seen AND " + condition,
                "SELECT client AS entity, 0.6D AS score, count(*) AS events, min(ts) AS first_seen, max(ts) AS last_seen,"
                        + " 1D AS observed, 1D AS expected, 'guesses' AS summary FROM access WHERE " + condition
                        + " GROUP BY client");
    }

    private List<List<Object>> sql(String query) {
        return session.engine().query(query, Map.of()).collect();
    }

    @Test
    void evidenceBeforeDetectSaysWhatToDo() {
        assertThatThrownBy(() -> run("evidence", "1")).hasMessage("nothing was detected yet");
    }

    @Test
    void aQueryRunsWithItsParametersBound() {
        assertThat(table("run", "top_clients", "limit=1", "--on", log.toString())
                        .collect())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("203.0.113.7", 40L));
    }

    @Test
    void mistakesInRunAreToldWithAdvice() {
        assertAdvice("did you mean 'status_mix'?", "run", "status_mx", "--on", log.toString());
        assertAdvice("did you mean 'limit'?", "run", "top_clients", "limt=1", "--on", log.toString());
        assertAdvice("give a whole number such as 50", "run", "top_clients", "limit=many", "--on", log.toString());
        assertAdvice("give at least 1", "run", "top_clients", "limit=0", "--on", log.toString());
        assertAdvice("'queries access' lists what runs on it", "run", "top_sources", "--on", log.toString());
        assertAdvice("did you mean 'login_brute_force'?", "detect", log.toString(), "--rule", "login_brute_forc");
        assertAdvice("give one of info, low, medium, high, critical", "detect", log.toString(), "--fail-on", "severe");
    }

    @Test
    void queriesAreListedAndSearchedAlsoBrokenOnes() throws IOException {
        own("eda/mine.sql", "/*\ntitel: Mine\n*/ SELECT 1");
        assertThat(table("queries").collect())
                .anyMatch(row -> row.get(0).equals("status_mix") && row.get(2).equals("query"))
                .anyMatch(row -> row.get(0).equals("mine")
                        && String.valueOf(row.get(5)).startsWith("broken: unknown key 'titel'"));
        assertThat(table("queries", "T1110").collect())
                .extracting(row -> row.get(0))
                .contains("login_brute_force", "service_brute_force")
                .doesNotContain("status_mix");
        assertAdvice("did you mean 'title'?", "run", "mine", "--on", log.toString());
    }

    @Test
    void showSaysWhichFileItIs() throws IOException {
        Path file = own("eda/status_mix.sql", "/*\ntitle: My own mix\n*/\nSELECT 1 AS one\n");
        assertThat(((Result.Listing) run("show", "status_mix")).text())
                .isEqualTo("-- " + file
                        + " (your own, hides the shipped one)\n/*\ntitle: My own mix\n*/\nSELECT 1 AS one\n");
    }

    @Test
    void testTellsARuleWithoutCasesAndOneThatIsRight() throws IOException {
        own("rules/untested.sql", "/*\ntitle: Untested\nseverity: low\n*/\nSELECT 1");
        Result.Table table = table("test", "ping_sweep", "untested");
        assertThat(table.verdict()).isEqualTo(Result.Verdict.FAILED);
        assertThat(table.collect())
                .anyMatch(row -> row.get(0).equals("ping_sweep") && row.get(2).equals("pass"))
                .anyMatch(row -> row.get(0).equals("untested") && row.get(2).equals("fail"))
                .noneMatch(row -> row.get(0).equals("ping_sweep") && row.get(2).equals("fail"));
        assertAdvice("'queries rule' lists the rules", "test", "status_mix");
    }

    private void assertAdvice(String help, String... words) {
        assertThatThrownBy(() -> run(words)).isInstanceOfSatisfying(UserError.class, error -> assertThat(error.help())
                .hasValue(help));
    }

    private Result.Table table(String... words) {
        return (Result.Table) run(words);
    }

    private Result run(String... words) {
        return commands.parse(words[0], List.of(words).subList(1, words.length)).run(session);
    }

    private Path own(String path, String text) throws IOException {
        Path file = session.workspace().queries().resolve("access").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        session.library().refresh();
        return file;
    }

    private static String declaration(Column column) {
        return column.name() + " " + column.sqlType();
    }
}
