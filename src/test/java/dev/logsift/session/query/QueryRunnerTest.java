package dev.logsift.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.library.Query;
import dev.logsift.library.QueryLibrary;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryRunnerTest {
    @TempDir
    Path root;

    private final Engine engine = SharedSpark.engine().isolated();
    private QueryLibrary library;
    private QueryRunner runner;

    @BeforeEach
    void twoRowsOfAccessAndAViewOfThem() throws IOException {
        engine.createView(
                "access",
                "SELECT * FROM VALUES (TIMESTAMP'2024-03-04 10:10:00', 200), (TIMESTAMP'2024-03-04 11:20:00', 404) AS t(ts, status)",
                Map.of());
        write(
                "access/views/failures.sql",
                "/*\ntitle: Failures\nparams: {least: {type: int, default: 400}}\n*/\n"
                        + "SELECT ts, status AS code FROM access WHERE status >= :least");
        write(
                "access/eda/by_span.sql",
                "/*\ntitle: By span\nparams: {span: {type: interval, default: 1 day}}\n*/\n"
                        + "SELECT count(*) AS n FROM access GROUP BY window(ts, :span)");
        write("access/eda/codes.sql", "/*\ntitle: Codes\n*/\nSELECT code FROM failures");
        write("access/views/codes_seen.sql", "/*\ntitle: Codes seen\n*/\nSELECT DISTINCT code FROM failures");
        write(
                "access/eda/worst.sql",
                "/*\ntitle: Worst\n*/\nSELECT max(code) AS code FROM codes_seen JOIN failures USING (code)");
        write("access/eda/needy.sql", "/*\ntitle: Needy\nneeds: [stats]\n*/\nSELECT 1");
        write("access/eda/wrong.sql", "/*\ntitle: Wrong\n*/\n\nSELECT statis\nFROM access");
        library = QueryLibrary.open(List.of(root));
        runner = new QueryRunner(engine, library);
    }

    @Test
    void anIntervalIsAWindowsLength() {
        Query query = library.require("by_span");
        assertThat(runner.run(query, query.header().bind(Map.of())).collect()).containsExactly(List.of(2L));
        assertThat(runner.run(query, query.header().bind(Map.of("span", "30 min")))
                        .collect())
                .containsExactly(List.of(1L), List.of(1L));
    }

    @Test
    void aViewOfTheLibraryIsThereForQueriesAndForSql() {
        assertThat(runner.run(library.require("codes"), Map.of()).collect()).containsExactly(List.of(404));
        assertThat(runner.sql("SELECT count(*) FROM failures", Map.of(), "").collect())
                .containsExactly(List.of(1L));
    }

    @Test
    void aViewMayReadAnotherView() {
        assertThat(runner.run(library.require("worst"), Map.of()).collect()).containsExactly(List.of(404));
        assertThat(runner.sql("SELECT * FROM codes_seen", Map.of(), "").collect())
                .containsExactly(List.of(404));
        assertThat(runner.run(library.require("needy"), "SELECT code FROM codes_seen", Map.of())
                        .collect())
                .containsExactly(List.of(404));
    }

    @Test
    void aBrokenViewFailsOnlyTheQueriesThatReadIt() throws IOException {
        write("access/views/broken.sql", "/*\ntitle: Broken\n*/\nSELECT statis FROM access");
        write("access/eda/unlucky.sql", "/*\ntitle: Unlucky\n*/\nSELECT * FROM broken");
        library.refresh();
        Query codes = library.require("codes");
        Query unlucky = library.require("unlucky");
        runner.sharing(List.of(unlucky, codes), Duration.ofMinutes(1), shared -> {
            assertThatThrownBy(() -> shared.run(unlucky, Map.of()))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.place().orElseThrow()).contains("broken.sql, line 4"));
            return assertThat(shared.run(codes, Map.of()).collect()).hasSize(1);
        });
    }

    @Test
    void aViewWhoseHeaderIsBrokenIsNamedAndNotMissedAsATable() throws IOException {
        write("access/views/failures.sql", "/*\ntitle: Failures\nparam: {}\n*/\nSELECT 1");
        library.refresh();
        for (String reader : List.of("SELECT * FROM failures", "SELECT * FROM codes_seen")) {
            assertThatThrownBy(() -> runner.sql(reader, Map.of(), ""))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        assertThat(error.getMessage()).isEqualTo("unknown key 'param'");
                        assertThat(error.place().orElseThrow()).contains("failures.sql, line 3");
                    });
        }
    }

    @Test
    void aStatementThatIsNoQueryIsRefusedAndNotRun() throws IOException {
        List<String> statements = List.of(
                "DROP VIEW access",
                "CREATE TEMPORARY VIEW mine AS SELECT 1",
                "INSERT INTO access SELECT * FROM access",
                "WITH t AS (SELECT 1) INSERT OVERWRITE DIRECTORY '" + root + "/out' USING csv SELECT * FROM t",
                "SET spark.sql.ansi.enabled=true",
                "SELECT TRANSFORM(status) USING 'cat' AS (s STRING) FROM access");
        for (String statement : statements) {
            write("access/eda/writer.sql", "/*\ntitle: Writer\n*/\n" + statement);
            library.refresh();
            Query writer = library.require("writer");
            assertThatThrownBy(() -> runner.run(writer, Map.of()))
                    .as(statement)
                    .isInstanceOf(UserError.class)
                    .hasMessage("this is not a query");
            assertThatThrownBy(() -> runner.check(writer)).hasMessage("this is not a query");
        }
        assertThat(engine.views()).contains("access").doesNotContain("mine");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void aViewFollowsTheTable() {
        runner.run(library.require("codes"), Map.of());
        engine.createView("access", "SELECT current_timestamp() AS ts, 500 AS status", Map.of());
        assertThat(runner.run(library.require("codes"), Map.of()).collect()).containsExactly(List.of(500));
    }

    @Test
    void aViewThatSeveralQueriesReadIsKeptWhileTheyRun() {
        Query codes = library.require("codes");
        String plan =
                runner.sharing(List.of(codes, library.require("worst")), Duration.ofMinutes(1), QueryRunnerTest::plan);
        assertThat(plan).contains("Scan ExistingRDD");
        assertThat(plan(runner)).doesNotContain("Scan ExistingRDD");
        assertThat(engine.sql("SELECT code FROM failures").collect()).containsExactly(List.of(404));
    }

    @Test
    void aNeededColumnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> runner.run(library.require("needy"), Map.of()))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.getMessage()).isEqualTo("needy needs the column stats");
                    assertThat(error.help()).hasValue("did you mean 'status'?");
                });
    }

    @Test
    void anErrorInTheSqlNamesFileAndLine() {
        assertThatThrownBy(() -> runner.run(library.require("wrong"), Map.of()))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.place().orElseThrow()).contains("wrong.sql, line 5, column 8"));
    }

    private static String plan(QueryRunner runner) {
        return runner.sql("EXPLAIN SELECT code FROM failures", Map.of(), "")
                .collect()
                .toString();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
