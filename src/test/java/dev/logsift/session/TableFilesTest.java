package dev.logsift.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Column;
import dev.logsift.format.LineExplanation.ExplainedColumn;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.table.ColumnMap;
import dev.logsift.session.load.LineWanted;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.session.workspace.Setting;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parquet, ORC, CSV and JSON tables as logs. */
class TableFilesTest {
    /** Five records, of which the second has no time and the third no status that could be read. */
    private static final String REQUESTS =
            """
            SELECT * FROM VALUES
              ('17/May/2015:10:05:03 +0000', '192.0.2.1', 'GET /a?b=1 HTTP/1.1', '200', 10L, '-', 'x'),
              ('soon', '192.0.2.2', 'GET /b HTTP/1.1', '200', 20L, '-', 'x'),
              ('1431857103', '192.0.2.3', 'GET /c HTTP/1.1', 'abc', 30L, '-', 'x'),
              ('2015-05-17T10:05:04Z', '192.0.2.4', 'odd', '404', NULL, 'http://r/', 'x'),
              (NULL, '192.0.2.5', 'GET /e HTTP/1.1', NULL, 50L, NULL, NULL)
            AS t(time_local, remote_addr, request, code, size, http_referer, extra)""";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void openSession() {
        session = SharedSpark.session(folder.resolve("home"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "orc", "csv", "json"})
    void rowsAndRejectsAreAllRecordsWhateverTheKind(String kind) {
        LoadedTable table = load(written("requests", kind, REQUESTS));
        assertThat(table.format()).isEqualTo(kind);
        assertThat(table.family()).isEqualTo(Family.ACCESS);
        assertThat(rows("SELECT client, method, target, path, query, status, bytes, referrer, extra FROM access"
                        + " WHERE ts IS NOT NULL ORDER BY client"))
                .containsExactly(
                        Arrays.asList("192.0.2.1", "GET", "/a?b=1", "/a", "b=1", 200, 10L, null, "x"),
                        Arrays.asList("192.0.2.4", null, "odd", null, null, 404, null, "http://r/", "x"));
        assertThat(rows("SELECT ts FROM access WHERE client = '192.0.2.1'"))
                .containsExactly(List.of(Instant.parse("2015-05-17T10:05:03Z")));
        assertThat(rows("SELECT count(*) FROM access")).containsExactly(List.of(3L));
        assertThat(
                        rows(
                                "SELECT regexp_replace(reason, ' \\\\(.*', ''), raw LIKE '%192.0.2.2%' FROM access_rejects ORDER BY 1"))
                .containsExactly(
                        List.of("status is not a whole number", false),
                        List.of("the time is in none of the usual spellings", true));
        assertThat(rows("SELECT bool_and(_file LIKE '" + folder + "/requests/part-%'), bool_and(_raw LIKE '%192.0.2.%')"
                        + " FROM access"))
                .containsExactly(List.of(true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "csv"})
    void theFamilysColumnsComeFirst(String kind) {
        load(written("requests", kind, REQUESTS));
        List<Column> columns = session.engine().columns("access");
        List<LogColumn> canonical = Family.ACCESS.columns();
        assertThat(columns.subList(0, canonical.size()).stream()
                        .map(column -> column.name() + " " + column.sqlType())
                        .toList())
                .isEqualTo(canonical.stream()
                        .map(column -> column.name() + " " + column.type())
                        .toList());
        assertThat(columns.subList(canonical.size(), columns.size()))
                .extracting(Column::name)
                .containsExactly("extra", "_file", "_offset", "_raw");
    }

    @Test
    void typesThatFitAreTakenAsTheyAreSoThatFiltersReachTheFiles() {
        load(written(
                "typed",
                "parquet",
                "SELECT TIMESTAMP '2015-05-17 10:05:03' AS ts, '192.0.2.1' AS client, 200 AS status, 7L AS bytes"));
        assertThat(
                        plan(
                                "SELECT client FROM access WHERE status = 404 AND client = 'x' AND ts > TIMESTAMP '2015-05-17'"))
                .contains("EqualTo(status,404)", "EqualTo(client,x)", "GreaterThan(ts")
                .doesNotContain("read_field", "bytes");
        assertThat(rows("SELECT count(*) FROM access_rejects")).containsExactly(List.of(0L));
    }

    @Test
    void numbersOfOtherTypesAreCastOrRejected() {
        load(
                written(
                        "numbers",
                        "parquet",
                        "SELECT * FROM VALUES (1431857103.25D, 'tcp', named_struct('ip', 'a', 'port', 80L), 'b', 6.0D),"
                                + " (NULL, 'udp', named_struct('ip', 'a', 'port', 80L), 'b', double('NaN')),"
                                + " (NULL, '17', named_struct('ip', 'a', 'port', 5000000000L), 'b', NULL),"
                                + " (NULL, '17', named_struct('ip', 'a', 'port', 80L), 'b', 1.5D) AS t(ts, proto, source, dst, pkts)"));
        assertThat(rows("SELECT ts, proto, src_ip, src_port, dst_ip, packets FROM flow ORDER BY proto"))
                .containsExactly(
                        List.of(Instant.parse("2015-05-17T10:05:03.250Z"), "TCP", "a", 80, "b", 6L),
                        Arrays.asList(null, "UDP", "a", 80, "b", null));
        assertThat(rows("SELECT reason FROM flow_rejects ORDER BY reason"))
                .containsExactly(
                        List.of("packets is not a whole number of type BIGINT"),
                        List.of("src_port is not a whole number of type INT"));
    }

    @Test
    void wallClockTimesAreOfTheTimeZoneThatIsSet() {
        session.settings().set(Setting.TIMEZONE, "Europe/Berlin");
        load(written(
                "local", "parquet", "SELECT TIMESTAMP_NTZ '2015-05-17 12:00:00' AS ts, 'a' AS client, 200 AS status"));
        assertThat(rows("SELECT ts FROM access")).containsExactly(List.of(Instant.parse("2015-05-17T10:00:00Z")));
        load(written("text", "parquet", "SELECT '2015-05-17 12:00:00' AS ts, 'a' AS client, 200 AS status"));
        assertThat(rows("SELECT ts FROM access")).containsExactly(List.of(Instant.parse("2015-05-17T10:00:00Z")));
    }

    @Test
    void partitionFoldersAndPartsOfDifferentColumnsAreOneTable() {
        written("days/day=2015-05-17", "parquet", "SELECT 'a' AS client, 200 AS status");
        written("days/day=2015-05-18", "parquet", "SELECT 'b' AS client, 200 AS status, 'GET' AS method");
        LoadedTable table = load(folder.resolve("days").toString());
        assertThat(table.files()).hasSize(2);
        assertThat(rows("SELECT client, method, CAST(day AS STRING) FROM access ORDER BY client"))
                .containsExactly(Arrays.asList("a", null, "2015-05-17"), List.of("b", "GET", "2015-05-18"));
    }

    @Test
    void theMapLeadsIntoNestedFields() {
        String file = written("nested", "orc", "SELECT named_struct('who', 'a', 'code', 200) AS http, 'x' AS other");
        LoadRequest request =
                LoadRequest.of(List.of(file)).with(ColumnMap.parse(List.of("client=http.who,status=http.code")));
        session.tables().load(request);
        assertThat(rows("SELECT client, status, other, _offset FROM access"))
                .containsExactly(Arrays.asList("a", 200, "x", null));
        assertThat(session.tables()
                        .explain(request, LineWanted.FIRST)
                        .orElseThrow()
                        .explanation()
                        .columns())
                .contains(new ExplainedColumn("client", "a", "http.who"));
    }

    @Test
    void sinceAndUntilHoldForRowsAndNotForRejects() {
        String file = written("requests", "parquet", REQUESTS);
        session.tables()
                .load(new LoadRequest(
                        List.of(file),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2015-05-17T10:05:04Z")),
                        Optional.of(Instant.parse("2015-05-17T10:05:05Z"))));
        assertThat(rows("SELECT client FROM access")).containsExactly(List.of("192.0.2.4"));
        assertThat(rows("SELECT count(*) FROM access_rejects")).containsExactly(List.of(2L));
    }

    @Test
    void columnsOfNoFamilyAreNamed() {
        String file = written("other", "parquet", "SELECT 1 AS a, 2 AS b");
        assertThatThrownBy(() -> load(file)).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.reason()).hasValue("its columns are a, b");
            assertThat(error.help()).hasValueSatisfying(help -> assertThat(help)
                    .contains("--map", "SELECT * FROM parquet.`" + file + "`"));
        });
    }

    @Test
    void filesOfDifferentKindsAreNotMixed() throws IOException {
        String parquet = written("typed", "parquet", "SELECT 'a' AS client, 200 AS status");
        String csv = Files.writeString(folder.resolve("a.csv"), "client,status\na,200\n")
                .toString();
        assertThatThrownBy(() -> session.tables().load(LoadRequest.of(List.of(csv, parquet))))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.reason())
                        .hasValueSatisfying(reason -> assertThat(reason).contains("is text", "is parquet")));
        assertThatThrownBy(() -> session.tables()
                        .load(new LoadRequest(
                                List.of(csv),
                                Optional.empty(),
                                Optional.of("parquet"),
                                Optional.empty(),
                                Optional.empty())))
                .hasMessageContaining("is text, not parquet");
    }

    @Test
    void filesWithBlanksAndSignsInTheirNamesAreShownAsTheyAreWritten() {
        load(written("a b+c%20d", "parquet", "SELECT 'a' AS client, 200 AS status"));
        assertThat(rows("SELECT _file LIKE '" + folder + "/a b+c\\%20d/part-%', _offset FROM access"))
                .containsExactly(List.of(true, 0L));
    }

    private LoadedTable load(String path) {
        return session.tables().load(LoadRequest.of(List.of(path)));
    }

    /** The folder that a query's rows are written to as Spark writes it. */
    private String written(String name, String kind, String query) {
        String path = folder.resolve(name).toString();
        session.engine()
                .sql("INSERT OVERWRITE DIRECTORY '" + path + "' USING " + kind + " OPTIONS (header true) " + query)
                .collect();
        return path;
    }

    private List<List<Object>> rows(String query) {
        return session.engine().sql(query).collect();
    }

    private String plan(String query) {
        return rows("EXPLAIN FORMATTED " + query).get(0).get(0).toString();
    }
}
