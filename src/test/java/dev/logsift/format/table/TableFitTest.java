package dev.logsift.format.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.format.ShippedFormats;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.file.FormatLibrary;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFitTest {
    private static final ColumnNames NAMES = ShippedFormats.LIBRARY.columns();

    @Test
    void everyCanonicalColumnIsKnownByItsOwnNameAndType() {
        for (Family family : Family.values()) {
            List<String> names = family.columns().stream().map(LogColumn::name).toList();
            TableFit fit = TableFit.of(family, NAMES, ColumnMap.NONE, names);
            assertThat(names).allSatisfy(name -> assertThat(fit.sourceOf(name)).hasValue(name));
            assertThat(TableFit.best(NAMES, ColumnMap.NONE, names))
                    .hasValueSatisfying(best -> assertThat(best.family()).isEqualTo(family));
        }
    }

    @Test
    void usualNamesAreKnownWhateverTheirCaseAndSigns() {
        TableFit fit = best("Remote-Host", "@timestamp", "Status Code", "body_bytes_sent", "HTTP_REFERER", "note");
        assertThat(fit.family()).isEqualTo(Family.ACCESS);
        assertThat(fit.sourceOf("client")).hasValue("Remote-Host");
        assertThat(fit.sourceOf("ts")).hasValue("@timestamp");
        assertThat(fit.sourceOf("status")).hasValue("Status Code");
        assertThat(fit.sourceOf("bytes")).hasValue("body_bytes_sent");
        assertThat(fit.sourceOf("referrer")).hasValue("HTTP_REFERER");
        assertThat(fit.fields()).doesNotContainKey("note");
    }

    @Test
    void flowsAreKnownByTheirAddresses() {
        TableFit fit = best("ts", "id.orig_h", "source.port", "dst", "dport", "proto", "octets");
        assertThat(fit.family()).isEqualTo(Family.FLOW);
        assertThat(fit.filled()).contains("src_ip", "src_port", "dst_ip", "dst_port", "proto", "bytes");
    }

    @Test
    void flowMetersCountForwardAndBackward() {
        TableFit fit = best(
                "Timestamp",
                "Source IP",
                "Destination IP",
                "Protocol",
                " Total Fwd Packets",
                " Total Backward Packets",
                "Total Length of Fwd Packets",
                " Total Length of Bwd Packets");
        assertThat(fit.filled()).contains("packets", "packets_back", "bytes", "bytes_back");
    }

    @Test
    void aColumnOfItsOwnGoesBeforeAPartOfTheRequest() {
        TableFit fit = best("client", "request", "method", "status");
        assertThat(fit.sourceOf("method")).hasValue("method");
        assertThat(fit.sourceOf("path")).hasValue("request");
        assertThat(fit.sourceOf("protocol")).hasValue("request");
    }

    @Test
    void ofSeveralNamesForAColumnOneIsTakenAndTheOthersStay() {
        TableFit fit = best("remote_addr", "client", "status", "timestamp", "ts");
        assertThat(fit.sourceOf("client")).hasValue("client");
        assertThat(fit.fields()).containsOnlyKeys("client", "status", "ts");
    }

    @Test
    void theMapGoesBeforeEveryName() {
        TableFit fit = mapped("client=peer.ip,request_time=took", "client", "peer.ip", "status", "took");
        assertThat(fit.sourceOf("client")).hasValue("peer.ip");
        assertThat(fit.fields().get("took").kind()).isEqualTo(FieldKind.SECONDS);
        assertThat(fit.ownName("client")).isEqualTo("column_client");
        assertThat(fit.ownName("_raw")).isEqualTo("column_raw");
    }

    @Test
    void theMapSaysTheFamily() {
        assertThat(mapped("src_ip=a", "a", "b").family()).isEqualTo(Family.FLOW);
        assertThat(mapped("client=a", "a", "b").family()).isEqualTo(Family.ACCESS);
    }

    @Test
    void columnsOfNoFamilyFitNone() {
        assertThat(TableFit.best(NAMES, ColumnMap.NONE, List.of("id", "name", "bytes", "ts")))
                .isEmpty();
        assertThat(TableFit.none("x.parquet", TableKind.PARQUET, List.of("id", "name"))
                        .describe())
                .contains("x.parquet", "id, name", "--map", "formats parquet", "SELECT * FROM parquet.`x.parquet`");
    }

    @Test
    void aMisspeltMapGetsASuggestion() {
        assertThatThrownBy(() -> mapped("clinet=a", "a"))
                .satisfies(error -> assertThat(((UserError) error).help()).hasValue("did you mean 'client'?"));
        assertThatThrownBy(() -> mapped("client=remte", "remote", "status"))
                .hasMessageContaining("no column 'remte'")
                .satisfies(error -> assertThat(((UserError) error).help())
                        .hasValue("did you mean 'remote'? its columns are remote, status"));
        assertThatThrownBy(() -> mapped("client=a,src_port=b", "a", "b")).hasMessageContaining("access and of flow");
        assertThatThrownBy(() -> ColumnMap.parse(List.of("client"))).hasMessageContaining("canonical=column");
    }

    @Test
    void aMapReadsWhatItWrites() {
        ColumnMap map = ColumnMap.parse(List.of("client=a.b, status=code", "ts=when"));
        assertThat(map.columns()).containsEntry("status", "code").containsEntry("ts", "when");
        assertThat(ColumnMap.parse(List.of(map.toString()))).isEqualTo(map);
    }

    @Test
    void namesOfTheUsersOwnComeFirst(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("columns.yaml"), "access: [{column: client, names: [visitor, Remote_Addr]}]");
        ColumnNames names = FormatLibrary.open(List.of(home.resolve("formats"), Path.of("data/formats")))
                .columns();
        List<String> columns = List.of("client", "visitor", "status");
        assertThat(TableFit.of(Family.ACCESS, names, ColumnMap.NONE, columns).sourceOf("client"))
                .hasValue("visitor");
    }

    @Test
    void aKindThatDoesNotFitTheColumnIsAnError(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("columns.yaml"), "access: [{column: status, names: [code]}]");
        assertThatThrownBy(() ->
                        FormatLibrary.open(List.of(home.resolve("formats"))).columns())
                .hasMessageContaining("'kind' must be one that yields INT");
    }

    private static TableFit best(String... columns) {
        return TableFit.best(NAMES, ColumnMap.NONE, List.of(columns)).orElseThrow();
    }

    private static TableFit mapped(String map, String... columns) {
        return TableFit.best(NAMES, ColumnMap.parse(List.of(map)), List.of(columns))
                .orElseThrow();
    }
}
