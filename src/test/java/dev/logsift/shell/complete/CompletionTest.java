package dev.logsift.shell.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.SqlFunction;
import dev.logsift.engine.SqlSetting;
import dev.logsift.engine.Type;
import dev.logsift.interpreter.FirstWord;
import dev.logsift.interpreter.StatementSplitter;
import dev.logsift.session.LastResult;
import dev.logsift.session.Session;
import dev.logsift.session.workspace.Installation;
import dev.logsift.session.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Tab offers: a bar in the typed text is the cursor. Nothing here may wait for Spark. */
class CompletionTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            List.of("STRATIFY", "SELECT", "QUERY"),
            List.of(
                    new SqlFunction("count", "count(expr)", "Counts."),
                    new SqlFunction("date_trunc", "date_trunc(fmt, ts)", "Truncates.")),
            List.of(new SqlSetting("spark.sql.ansi.enabled", "Strict."), new SqlSetting("spark.sql.caseSensitive", "")),
            Map.of(
                    "access",
                    List.of(new Column("status", Type.INTEGER, "INT"), Column.text("method"), Column.text("odd name")),
                    "flow",
                    List.of(Column.text("proto"), Column.text("src_ip")),
                    "other",
                    List.of(Column.text("status"))));

    private static final Map<String, List<String>> VALUES = Map.of(
            "access.status", List.of("200", "404", "206"),
            "access.method", List.of("'GET'", "'it\\'s'"),
            "other.status", List.of("'open'"));

    private final CommandRegistry commands = new CommandRegistry();
    private final StatementSplitter splitter = new StatementSplitter(new FirstWord(commands));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "SELECT | FROM access # status, method, `odd name`",
                "SELECT | FROM access a JOIN flow f # status, method, `odd name`, proto, src_ip, a., f.",
                "SELECT a.| FROM access a # status, method, `odd name`",
                "SELECT a.st| FROM access AS a # status, method, `odd name`",
                "SELECT f.| FROM access, flow f # proto, src_ip",
                "SELECT * FROM access WHERE `| # `status`, `method`, `odd name`",
                "SELECT * FROM | # access, flow, other, access_log.`, flow_log.`",
                "SELECT * FROM access JOIN | # access, flow, other, access_log.`, flow_log.`",
                "SELECT * FROM access, | # access, flow, other, access_log.`, flow_log.`",
                "SELECT * FROM (SELECT 1), | # access, flow, other, access_log.`, flow_log.`",
                "WITH t AS (SELECT 1) SELECT * FROM | # access, flow, other, t, access_log.`, flow_log.`",
                "SELECT count(*) AS n FROM access ORDER BY | # status, method, `odd name`, n",
                "SELECT * FROM access WHERE status = | # 200, 404, 206",
                "SELECT * FROM access WHERE status = 4| # 200, 404, 206",
                "SELECT * FROM access WHERE status <> | # 200, 404, 206",
                "SELECT * FROM access WHERE status IN (404, | # 200, 404, 206",
                "SELECT * FROM access WHERE status NOT IN (| # 200, 404, 206",
                "SELECT * FROM access WHERE method LIKE '| # 'GET', 'it\\'s'",
                "SELECT * FROM access WHERE method NOT LIKE '| # 'GET', 'it\\'s'",
                "SELECT * FROM access WHERE method = \"G| # \"GET\", \"it's\"",
                "SELECT * FROM access a JOIN flow f WHERE f.proto = 'T| # ^^",
                "SELECT * FROM access a JOIN other o WHERE o.status = '| # 'open'",
                "SELECT 'a| # ^^",
                "SELECT 1 -- a| # ^^",
                "SELECT /* a| # ^^",
                "SELECT :a| # ^^",
                "SELECT * FROM access LIMIT | # ^^",
                "SET spark.| # spark.sql.ansi.enabled=, spark.sql.caseSensitive=",
            })
    void sqlIsCompletedByWhatStandsAroundTheCursor(String typed, String expected) {
        assertThat(String.join(", ", completions(typed))).isEqualTo(expected);
    }

    @Test
    void beforeFromIsTypedTheColumnsOfAllTablesAreOffered() {
        assertThat(completions("SELECT |")).containsExactly("status", "method", "`odd name`", "proto", "src_ip");
    }

    @Test
    void functionsAndKeywordsNeedALetterAndTakeItsCase() {
        assertThat(completions("SELECT c| FROM flow"))
                .contains("count(", "case")
                .doesNotContain("CASE", "stratify");
        assertThat(completions("SELECT C| FROM flow")).contains("COUNT(", "CASE");
        assertThat(completions("SELECT * FROM access w|")).contains("where").doesNotContain("count(");
        assertThat(candidates("SELECT d|"))
                .filteredOn(candidate -> candidate.value().equals("date_trunc("))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.displ()).isEqualTo("date_trunc(fmt, ts)");
                    assertThat(candidate.descr()).isEqualTo("Truncates.");
                    assertThat(candidate.complete()).isFalse();
                });
    }

    @Test
    void theFirstWordIsACommandOrAVerb() {
        assertThat(completions("|")).contains("load", "help", "SELECT");
        assertThat(completions("sel|")).contains("select");
        assertThat(completions("SELECT 1; .|")).contains(".load").doesNotContain("load");
        assertThat(completions("SELECT 1;\nhel|")).contains("help");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "set | # output_format, row_limit, pager, thousands, timing, timezone, rule_timeout, country_file",
                "set timing | # on, off",
                "set output_format j| # csv, html, json, jsonl, markdown, table, tsv, vertical",
                "detect --fail-on | # info, low, medium, high, critical",
                "detect --fail-on=| # --fail-on=info, --fail-on=low, --fail-on=medium, --fail-on=high, --fail-on=critical",
                "store access | # as",
                "help --| # ''",
            })
    void aCommandsOperandsAreWhatItsClassSays(String typed, String expected) {
        assertThat(String.join(", ", completions(typed))).startsWith(expected.equals("''") ? "" : expected);
    }

    @Test
    void optionsAreOfferedOnceAndTheirValuesBehindThem() {
        assertThat(completions("load --|")).contains("--log-format", "--since");
        assertThat(completions("load --since 2015 --|")).contains("--until").doesNotContain("--since");
        assertThat(completions("detect --rule '*_scan' --|")).contains("--rule");
        assertThat(completions("load x --log-format |")).contains("apache_combined", "cidds_001");
        assertThat(completions("load x --since |")).isEmpty();
        assertThat(completions("detect --rule sql |")).contains("--fail-on").doesNotContain("sql_injection_probe");
    }

    @Test
    void queriesRulesAndTheirParameters() {
        assertThat(completions("run |")).contains("status_mix").doesNotContain("load");
        assertThat(completions("detect --rule |")).contains("login_brute_force").doesNotContain("status_mix");
        assertThat(completions("show |")).contains("status_mix", "login_brute_force");
        List<Candidate> parameters = candidates("run login_brute_force |");
        assertThat(parameters)
                .filteredOn(candidate -> candidate.value().endsWith("="))
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(candidate.descr()).contains("default"));
        String first = parameters.get(0).value();
        assertThat(completions("run login_brute_force " + first + "|"))
                .isNotEmpty()
                .allMatch(value -> value.startsWith(first) && value.length() > first.length());
        assertThat(completions("run login_brute_force " + first + "1 |")).doesNotContain(first);
        assertThat(completions("run |")).as("a query of both families").containsOnlyOnce("top_n");
        assertThat(completions("run top_n dimension=|")).contains("dimension=client", "dimension=src_ip");
        assertThat(completions("run flow_top_n dimension=|"))
                .contains("dimension=src_ip")
                .doesNotContain("dimension=client");
        assertThat(completions("report --template |")).contains("overview");
        assertThat(completions("generate |")).contains("access", "flow");
        assertThat(completions("formats |")).contains("apache_combined");
    }

    @Test
    void aChartIsDrawnOfTheColumnsOfTheLastResult() {
        Session session = session();
        session.remember(new LastResult(
                new Result.Table(List.of(Column.text("hour"), Column.integer("n")), Rows.of(List.of()))));
        assertThat(completions("chart --x |")).isEmpty();
        assertThat(candidates("chart --x |", session))
                .extracting(Candidate::value)
                .containsExactly("hour", "n");
    }

    @Test
    void pathsAreSpelledAsTheyWereBegun() throws IOException {
        Files.createFile(folder.resolve("my log.gz"));
        Files.createFile(folder.resolve(".hidden"));
        Files.createDirectory(folder.resolve("more"));
        String path = folder + "/my log.gz";
        assertThat(spelled("load " + folder + "/my|")).containsExactly(path.replace(" ", "\\ "));
        assertThat(spelled("load '" + folder + "/my|")).containsExactly("'" + path + "'");
        assertThat(spelled("load \"" + folder + "/my l|")).containsExactly("\"" + path + "\"");
        assertThat(spelled("load " + folder + "/my\\ l|")).containsExactly(path.replace(" ", "\\ "));
        assertThat(completions("load " + folder + "/|")).containsExactly(folder + "/more/", path);
        assertThat(completions("load " + folder + "/.|")).contains(folder + "/.hidden");
        assertThat(completions("load " + folder + "/none/|")).isEmpty();
        assertThat(completions("load x as |")).isNotEmpty().allMatch(value -> value.startsWith("--"));
        assertThat(completions("load x a|")).contains("as");
        assertThat(completions("SELECT * FROM access_log.`" + folder + "/m|"))
                .containsExactly("`" + folder + "/more/", "`" + path + "`");
    }

    @Test
    void aFileWhoseNameIsNoTextForATerminalIsNotOffered() throws IOException {
        Files.createFile(folder.resolve("a\u001b[31m.log"));
        assertThat(completions("load " + folder + "/|")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hlep |", "load 'a' ; SELECT 'x' |", "SELECT ) ( , . |", "`|", "SELECT * FROM . |", "WITH |"})
    void nonsenseBreaksNothing(String typed) {
        assertThat(candidates(typed))
                .allSatisfy(candidate -> assertThat(candidate.value()).isNotEmpty());
    }

    private List<String> completions(String typed) {
        return candidates(typed).stream().map(Candidate::value).toList();
    }

    /** As they are written into the line. */
    private List<String> spelled(String typed) {
        CursorWord word = word(typed);
        return candidates(typed).stream()
                .filter(candidate -> candidate.value().startsWith(word.word()))
                .map(candidate -> word.escape(candidate.value(), true).toString())
                .toList();
    }

    private List<Candidate> candidates(String typed) {
        return candidates(typed, session());
    }

    private List<Candidate> candidates(String typed, Session session) {
        List<Candidate> candidates = new ArrayList<>();
        ColumnValues values =
                (table, column) -> VALUES.getOrDefault(table + "." + column.toLowerCase(Locale.ROOT), List.of());
        new StatementCompleter(session, commands, () -> VOCABULARY, values).complete(null, word(typed), candidates);
        return candidates;
    }

    private CursorWord word(String typed) {
        int cursor = typed.indexOf('|');
        String line = typed.substring(0, cursor) + typed.substring(cursor + 1);
        return (CursorWord) CompletionSites.find(line, cursor, splitter);
    }

    private Session session() {
        Supplier<Engine> none = () -> {
            throw new AssertionError("completion must not wait for Spark");
        };
        return new Session(
                none, new Installation(Path.of("").toAbsolutePath()), Workspace.open(folder.resolve(".workspace")));
    }
}
