package dev.logsift.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.SharedSpark;
import dev.logsift.engine.Engine;
import dev.logsift.engine.Relation;
import dev.logsift.engine.Result;
import dev.logsift.engine.StoredTable;
import dev.logsift.format.column.Family;
import dev.logsift.session.load.FormatFit;
import dev.logsift.session.load.LoadRequest;
import dev.logsift.session.load.LoadedTable;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableStoreTest {
    private static final String FLOWS =
            """
            SELECT TIMESTAMP'2024-01-01 10:00:00' AS ts, 0.5D AS duration_s, 'TCP' AS proto, src_ip,
              CAST(packets AS BIGINT) AS packets, CAST(bytes AS BIGINT) AS bytes, CAST(flows AS BIGINT) AS flows,
              CAST(tos AS INT) AS tos, 'f.csv' AS _file, 0L AS _offset, raw AS _raw
            FROM VALUES
              ('10.0.0.1', 3,    1500000, NULL, NULL, 'TCP,10.0.0.1,3,1.5 M'),
              ('10.0.0.2', NULL, 2000,    NULL, 0,    'TCP,10.0.0.2,,2000'),
              ('10.0.0.2', 7,    40,      2,    0,    'TCP,10.0.0.2,7,40')
            AS t(src_ip, packets, bytes, flows, tos, raw)""";

    private final Engine engine = SharedSpark.engine().isolated();
    private final TableStore store = new TableStore(engine);
    private final LoadedTable flows = log(Family.FLOW);

    @BeforeEach
    void makeSource() {
        engine.createView("flow", FLOWS, Map.of());
        engine.createView("flow_rejects", "SELECT 'f.csv' AS file, 9L AS offset", Map.of());
    }

    @AfterEach
    void dropAll() {
        engine.dropView("flow");
        engine.dropView("flow_rejects");
        engine.dropView("access");
        engine.sql("DROP TABLE IF EXISTS kept");
    }

    @Test
    void eachChangeIsCounted() {
        Result.Table result = store.store(request("kept"));
        assertThat(result.collect())
                .containsExactly(
                        List.of("duration_s", "text made a number", 0L),
                        List.of("packets", "NULL filled with 0", 1L),
                        List.of("bytes", "units such as 1.5 M made a number", 1L),
                        List.of("flows", "NULL filled with 1", 2L),
                        List.of("tos", "NULL filled with 0", 1L),
                        List.of("_raw", "left out: _file and _offset lead to the line", 3L),
                        List.of("*", "rejected lines, not stored", 1L),
                        List.of("*", "rows written", 3L));
    }

    @Test
    void theStoredTableIsCleanParquetThatRemembersItsFamily() {
        store.store(request("kept"));
        assertThat(rows("SELECT src_ip, packets, bytes, flows, tos, _file FROM kept ORDER BY bytes"))
                .containsExactly(
                        List.of("10.0.0.2", 7L, 40L, 2L, 0, "f.csv"),
                        List.of("10.0.0.2", 0L, 2000L, 1L, 0, "f.csv"),
                        List.of("10.0.0.1", 3L, 1500000L, 1L, 0, "f.csv"));
        StoredTable table = engine.warehouse().find("kept").orElseThrow();
        assertThat(table.properties()).containsEntry("logsift.family", "flow");
        assertThat(table.columns()).extracting("name").doesNotContain("_raw");
        assertThat(rows("DESCRIBE EXTENDED kept"))
                .anySatisfy(row -> assertThat(row).startsWith("Provider", "parquet"));
        assertThat(engine.warehouse().names()).contains("kept").noneMatch(name -> name.contains("staging"));
    }

    @Test
    void partitionsBecomeFolders() {
        store.store(new StoreRequest(flows, "kept", Optional.of("SRC_IP"), false));
        assertThat(rows("SHOW PARTITIONS kept"))
                .containsExactly(List.of("src_ip=10.0.0.1"), List.of("src_ip=10.0.0.2"));
        assertThat(rows("SELECT count(*) FROM kept WHERE src_ip = '10.0.0.2'")).containsExactly(List.of(2L));
    }

    @Test
    void appendAddsToATableAndKeepsItsPartitions() {
        store.store(new StoreRequest(flows, "kept", Optional.of("src_ip"), false));
        Result.Table result = store.store(new StoreRequest(flows, "kept", Optional.empty(), true));
        assertThat(result.collect()).last().isEqualTo(List.of("*", "rows written", 3L));
        assertThat(rows("SELECT count(*), count(DISTINCT src_ip) FROM kept")).containsExactly(List.of(6L, 2L));
    }

    @Test
    void appendRefusesOtherColumnsAndOtherPartitions() {
        store.store(request("kept"));
        assertError(new StoreRequest(flows, "kept", Optional.of("proto"), true), "not partitioned", "--append");
        engine.createView("flow", "SELECT 1 AS bytes, 'x' AS more", Map.of());
        assertError(
                new StoreRequest(flows, "kept", Optional.empty(), true),
                "the columns are not those of 'kept'",
                "bytes BIGINT is INT",
                "tos INT is missing",
                "more is new");
    }

    @Test
    void aNameThatIsTakenIsRefusedWithAdvice() {
        store.store(request("kept"));
        assertError(request("kept"), "there is a stored table 'kept' already", "--append", "DROP TABLE kept");
        engine.createView("mine", "SELECT 1 AS n", Map.of());
        assertError(request("mine"), "'mine' is the name of a loaded table", "mine_stored");
        engine.dropView("mine");
        assertError(request("flow"), "'flow' is the name of a loaded table");
        assertError(request("Access_Rejects"), "is the name of a loaded table");
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        assertError(request("a.b"), "'a.b' cannot be the name of a stored table", "letters, digits and underscores");
        assertError(request("../x"), "cannot be the name");
        assertError(request("1st"), "cannot be the name");
    }

    @Test
    void partitionColumnsAreChecked() {
        assertError(new StoreRequest(flows, "kept", Optional.of("src_pi"), false), "did you mean 'src_ip'?");
        engine.createView("flow", "SELECT id AS bytes FROM range(5000)", Map.of());
        assertError(new StoreRequest(flows, "kept", Optional.of("bytes"), false), "'bytes' has too many values");
    }

    @Test
    void textBecomesNumbers() {
        List<String> texts = Arrays.asList(" 1.2 M", "17", "3k", "2 G", "x", null);
        List<String> values = new ArrayList<>();
        texts.forEach(text -> values.add(text == null ? "(NULL, '1')" : "('" + text + "', ' 0.25 ')"));
        engine.createView(
                "flow", "SELECT * FROM VALUES " + String.join(", ", values) + " AS t(bytes, duration_s)", Map.of());
        Result.Table result = store.store(request("kept"));
        assertThat(result.collect())
                .contains(List.of("bytes", "text made a number", 5L), List.of("duration_s", "text made a number", 6L));
        assertThat(rows("SELECT bytes, sum(duration_s) FROM kept GROUP BY bytes ORDER BY bytes NULLS LAST"))
                .containsExactly(
                        List.of(17L, 0.25),
                        List.of(3000L, 0.25),
                        List.of(1200000L, 0.25),
                        List.of(2000000000L, 0.25),
                        Arrays.asList(null, 1.25));
    }

    @Test
    void accessLogsAreStoredAsTheyAre() {
        engine.createView("access", "SELECT 200 AS status, CAST(NULL AS BIGINT) AS bytes", Map.of());
        store.store(new StoreRequest(log(Family.ACCESS), "kept", Optional.empty(), false));
        assertThat(rows("SELECT * FROM kept")).containsExactly(Arrays.asList(200, null));
    }

    private static LoadedTable log(Family family) {
        Relation unused = new Relation() {};
        Optional<Relation> rejects = family == Family.FLOW ? Optional.of(unused) : Optional.empty();
        return new LoadedTable(
                "source",
                family,
                FormatFit.certain("test", "fits"),
                LoadRequest.of(List.of("source.log")),
                List.of(),
                unused,
                rejects);
    }

    private StoreRequest request(String name) {
        return new StoreRequest(flows, name, Optional.empty(), false);
    }

    private List<List<Object>> rows(String sql) {
        return engine.sql(sql).collect();
    }

    private void assertError(StoreRequest request, String... parts) {
        assertThatThrownBy(() -> store.store(request))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.describe()).contains(parts));
    }
}
