package dev.logsift.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.command.CommandRegistry;
import dev.logsift.engine.Result;
import dev.logsift.session.Session;
import dev.logsift.text.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String LINE =
            "%s - - [17/May/2015:10:05:%02d +0000] \"GET %s HTTP/1.1\" %d 100 \"-\" \"%s\"\n";

    @TempDir
    Path folder;

    private final CommandRegistry commands = new CommandRegistry();
    private Session session;
    private Path log;

    @BeforeEach
    void writeLog() throws IOException {
        session = SharedSpark.session(folder.resolve("workspace"));
        log = Files.writeString(
                folder.resolve("small.log"),
                LINE.formatted("10.0.0.1", 1, "/<script>alert(1)</script>", 404, "\u202Eagent")
                        + LINE.formatted("10.0.0.1", 2, "/a&b", 200, "\\x1b[31m")
                        + LINE.formatted("10.0.0.2", 3, "/", 200, "\\\"><img src=x onerror=alert(2)>")
                        + "<script>alert(3)</script> is no line of a log\n");
    }

    @Test
    void theReportIsWrittenAndItsPathPrinted() throws IOException {
        query("status_mix", "chart: {kind: donut, x: status, y: requests}", "SELECT status, count(*) AS requests");
        query("top_paths", "chart: {kind: bar, x: path, y: requests}", "SELECT path, agent, count(*) AS requests");
        Path target = folder.resolve("r.html");
        assertThat(report(log.toString(), "--to", target.toString())).isEqualTo(target + "\n");
        assertThat(ownPart(target))
                .contains("small.log", "<dd>4 <span class=\"quiet\">3 rows</span></dd>", "<a href=\"#rejects\">1</a>")
                .contains("2015-05-17 10:05:01", "2015-05-17 10:05:03")
                .contains("/&lt;script&gt;alert(1)&lt;/script&gt;", "\\u202eagent", "\\x1b[31m", "/a&amp;b")
                .contains("&lt;script&gt;alert(3)&lt;/script&gt; is no line of a log")
                .doesNotContain("<script>alert", "<img");
    }

    @Test
    void aQueryThatFailsOrIsMissingLeavesANote() throws IOException {
        query("broken_one", "tags: []", "SELECT no_such_column AS x");
        template("mine", "<#list ['broken_one', 'nowhere', 'flow_one'] as name>${query(name).note}\n</#list>");
        query("flow", "flow_one", "tags: []", "SELECT 1 AS x");
        Path target = folder.resolve("r.html");
        report(log.toString(), "--template", "mine", "--to", target.toString());
        assertThat(Files.readString(target).lines().filter(line -> !line.isBlank()))
                .satisfiesExactly(
                        broken -> assertThat(broken)
                                .startsWith("This query could not run: ")
                                .contains("no_such_column"),
                        missing -> assertThat(missing)
                                .startsWith("This query could not run: unknown query &#39;nowhere&#39;"),
                        other -> assertThat(other).startsWith("This query is for flow tables"));
    }

    @Test
    void theFileNameSaysTableAndTimeWhereNoneIsGiven() throws IOException {
        template("mine", "x");
        String path = report(log.toString(), "--template", "mine").strip();
        try {
            assertThat(path).matches("logsift-report-access-\\d{8}-\\d{6}\\.html");
        } finally {
            Files.delete(Path.of(path));
        }
    }

    @Test
    void whatCannotBeWrittenFailsBeforeTheWork() {
        assertThatThrownBy(() ->
                        report("no-such.log", "--to", folder.resolve("a/b.html").toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot write the report");
    }

    @Test
    void aFailureLeavesNoFile() throws IOException {
        template("mine", "${oops}");
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Path target = reports.resolve("r.html");
        assertThatThrownBy(() -> report(log.toString(), "--template", "mine", "--to", target.toString()))
                .isInstanceOf(UserError.class)
                .hasMessage("the report template mine does not work");
        try (Stream<Path> files = Files.list(reports)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aTemplateOfAnotherFamilyIsRefused() throws IOException {
        Path file = folder.resolve("workspace/reports-templates/flows.ftlh");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<#--\ntitle: Flows\nfamilies: [flow]\n-->");
        assertThatThrownBy(() -> report(log.toString(), "--template", "flows"))
                .hasMessage("the report template 'flows' is not for this table");
    }

    @Test
    void reportsListsShippedAndOwnTemplates() throws IOException {
        template("mine", "x");
        Result.Table table = (Result.Table) commands.parse("reports", List.of()).run(session);
        assertThat(table.collect())
                .extracting(row -> row.get(0) + "|" + row.get(1) + "|" + row.get(2))
                .contains("overview|Overview|access, flow", "mine|Mine|access, flow");
        assertThat(table.collect())
                .extracting(row -> Files.exists(Path.of(row.get(3).toString())))
                .containsOnly(true);
    }

    /** The facts are those of shared/data/TRUTH.md, counted by other tools. */
    @Test
    void theReportOfARealAccessLogShowsItsFacts() throws IOException {
        Path target = folder.resolve("real.html");
        report(real("access/elastic_apache_logs.log"), "--to", target.toString());
        assertThat(cells(target))
                .contains("10,000", "1,753", "558", "2,747,282,740 bytes")
                .containsSequence("404", "213")
                .containsSequence("200", "9,126")
                .containsSequence("GET", "9,952")
                .containsSequence("66.249.73.135", "482")
                .containsSequence("/favicon.ico", "807")
                .containsSequence("2015-05-19 19:00:00", "136")
                .contains("208.91.156.11");
    }

    @Test
    void theReportOfRealFlowsShowsItsFactsAndBlamesTheAttacker() throws IOException {
        Path target = folder.resolve("real.html");
        report(real("flow/cidds_layout_A.csv"), "--to", target.toString());
        assertThat(cells(target))
                .contains("4,600", "3,230,207 bytes")
                .containsSequence("TCP", "4,583")
                .containsSequence("attacker", "bruteForce", "2,305")
                .containsSequence("147.32.80.119", "2,305");
        assertThat(Files.readString(target))
                .contains("<code class=\"entity\">147.32.80.119</code>")
                .doesNotContain("<code class=\"entity\">147.32.82.62</code>");
    }

    private static String real(String name) {
        Path file = Path.of("../shared/data").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        return file.toString();
    }

    /** What stands between the tags, in order. */
    private static List<String> cells(Path file) throws IOException {
        return Pattern.compile(">([^<>]+)<")
                .matcher(ownPart(file))
                .results()
                .map(match -> match.group(1).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String report(String... arguments) throws IOException {
        Result.Text result =
                (Result.Text) commands.parse("report", List.of(arguments)).run(session);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        result.body().writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void template(String name, String text) throws IOException {
        Path templates = Files.createDirectories(folder.resolve("workspace/reports-templates"));
        Files.writeString(templates.resolve(name + ".ftlh"), "<#-- title: Mine -->\n" + text);
    }

    private void query(String name, String header, String select) throws IOException {
        query("access", name, header, select);
    }

    private void query(String family, String name, String header, String select) throws IOException {
        Path queries = Files.createDirectories(folder.resolve("workspace/queries/" + family + "/eda"));
        String sql =
                "/*\ntitle: Title of %s\n%s\n*/\n%s FROM %s GROUP BY ALL\n".formatted(name, header, select, family);
        Files.writeString(queries.resolve(name + ".sql"), sql);
    }

    /** The page without ECharts and Logsift's own script. */
    private static String ownPart(Path file) throws IOException {
        String page = Files.readString(file);
        return page.substring(0, page.indexOf("<script nonce="));
    }
}
