package dev.logsift.format.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.format.LineExplanation;
import dev.logsift.format.ShippedFormats;
import dev.logsift.format.column.Family;
import dev.logsift.format.detect.Detection;
import dev.logsift.format.detect.FormatDetector;
import dev.logsift.format.detect.TableDetector;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TableFormatTest {
    private static final ColumnNames NAMES = ShippedFormats.LIBRARY.columns();
    private static final String HEADER = "time,ip,method,url,status,size,agent\n";

    @Test
    void valuesBetweenCommasBecomeColumns() {
        LineExplanation row = csv(HEADER, "2024-01-01T00:00:00Z,192.0.2.1,GET,/a?b=1,200,512.0,curl");
        assertThat(row.value("ts")).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(row.value("client")).isEqualTo("192.0.2.1");
        assertThat(row.value("path")).isEqualTo("/a");
        assertThat(row.value("query")).isEqualTo("b=1");
        assertThat(row.value("status")).isEqualTo("200");
        assertThat(row.value("bytes")).isEqualTo("512");
    }

    @Test
    void quotesAreUndone() {
        assertThat(agent("\"a, \"\"b\"\" c\"")).isEqualTo("a, \"b\" c");
        assertThat(agent("\"say \\\"hi\\\" now\"")).isEqualTo("say \"hi\" now");
        assertThat(agent("\"C:\\\"")).isEqualTo("C:\\");
        assertThat(agent(" \"padded\" ")).isEqualTo("padded");
        assertThat(agent("\"\"")).isNull();
        assertThat(agent("-")).isNull();
    }

    @Test
    void everyUsualTimeIsRead() {
        for (String time :
                List.of("1704067200", "1704067200000", "2024-01-01 00:00:00", "01/Jan/2024:01:00:00 +0100")) {
            assertThat(csv(HEADER, time + ",192.0.2.1,GET,/,200,1,x").value("ts"))
                    .isEqualTo("2024-01-01T00:00:00Z");
        }
    }

    @Test
    void otherSeparatorsAreSeenInTheNames() {
        for (String separator : List.of(";", "\t", "|")) {
            LineExplanation row =
                    csv("client%1$sstatus%1$spath\n".formatted(separator), "a%1$s404%1$s/x,y".formatted(separator));
            assertThat(row.value("path")).isEqualTo("/x,y");
        }
    }

    @Test
    void whatCannotBeReadIsARejectWithItsReason() {
        assertThat(reason("when,192.0.2.1,GET,/,200,1,x")).contains("time");
        assertThat(reason("1704067200,192.0.2.1,GET,/,abc,1,x")).isEqualTo("status is not a whole number (field 5)");
        assertThat(reason("1704067200,192.0.2.1,GET,/,200,1")).isEqualTo("the line has 6 of 7 fields");
        assertThat(reason("1704067200,192.0.2.1,GET,/,200,1,x,y")).isEqualTo("the line has more than 7 fields");
        assertThat(reason("1704067200,192.0.2.1,GET,/,200,1,\"x")).startsWith("a quote is not closed");
        assertThat(reason("1704067200,192.0.2.1,GET,/,200,1,\"x\"y")).startsWith("a quote is not closed");
    }

    @Test
    void objectsBecomeColumnsByTheirPaths() {
        byte[] head = "{\"ts\":1704067200,\"http\":{\"client\":{\"ip\":\"192.0.2.1\"},\"code\":200},\"id.x\":[1,2]}\n"
                .getBytes(UTF_8);
        assertThat(TableFormat.columnsOf(TableKind.JSON, head))
                .containsExactly("ts", "http.client.ip", "http.code", "id.x");
        ColumnMap map = ColumnMap.parse(List.of("client=http.client.ip", "status=http.code"));
        TableFormat format =
                TableFormat.detect(TableKind.JSON, NAMES, map, head).orElseThrow();
        LineExplanation row = LineExplanation.of(
                format.bind(head), new String(head, UTF_8).strip().getBytes(UTF_8), ZoneOffset.UTC);
        assertThat(row.value("client")).isEqualTo("192.0.2.1");
        assertThat(row.value("status")).isEqualTo("200");
        assertThat(row.value("id_x")).isEqualTo("1");
    }

    @Test
    void aFileOfNothingIsATableOfNothing() {
        ColumnMap map = ColumnMap.parse(List.of("client=a"));
        for (TableKind kind : List.of(TableKind.CSV, TableKind.JSON)) {
            assertThat(TableFormat.of(kind, Family.ACCESS, NAMES, map)
                            .bind(new byte[0])
                            .fields())
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> linesOfShippedFormatsAreNoTables() {
        return ShippedFormats.LIBRARY.all().stream()
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> format.samples()
                        .forEach(sample -> assertNoTable((sample.names() + "\n" + sample.line() + "\n").strip()))));
    }

    @Test
    void aLineOfCanonicalNamesIsATableThoughALogHasAsManyColumns() {
        String names = "ts,duration_s,proto,src_ip,src_port,dst_ip,dst_port,packets,bytes,flows,flags,tos,label,"
                + "attack_type,attack_id,attack_description\n";
        String line = "2017-03-15 00:01:16.632,0.000,TCP,192.168.100.5,445,192.168.220.16,58844,1,108,1,.AP...,0,"
                + "normal,---,---,---\n";
        assertThat(detected(names + line)).isEqualTo("csv");
    }

    @Test
    void aSummaryOfAKnownFormatIsNotATable() {
        assertThat(detected("ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das\n"
                        + "2020-11-12 13:52:47,2020-11-12 13:55:19,151.880,172.17.0.184,172.17.0.189,57092,445,TCP,"
                        + "...AP.S.,0,0,505,1167614,0,0,0,0,0,0\n"))
                .isEqualTo("nfdump_csv");
    }

    private static void assertNoTable(String text) {
        byte[] head = (text + "\n").getBytes(UTF_8);
        List<Detection> logs = new FormatDetector(ShippedFormats.LIBRARY.all()).ranked(head);
        assertThat(new TableDetector(NAMES, ColumnMap.NONE).ranked(logs, head)).isEqualTo(logs);
    }

    private static String detected(String text) {
        byte[] head = text.getBytes(UTF_8);
        List<Detection> logs = new FormatDetector(ShippedFormats.LIBRARY.all()).ranked(head);
        return new TableDetector(NAMES, ColumnMap.NONE)
                .ranked(logs, head)
                .get(0)
                .format()
                .name();
    }

    private static String agent(String written) {
        return csv(HEADER, "1704067200,192.0.2.1,GET,/,200,1," + written).value("agent");
    }

    private static String reason(String line) {
        return csv(HEADER, line).outcome().reason();
    }

    private static LineExplanation csv(String header, String line) {
        byte[] head = (header + line + "\n").getBytes(UTF_8);
        TableFormat format =
                TableFormat.detect(TableKind.CSV, NAMES, ColumnMap.NONE, head).orElseThrow();
        return LineExplanation.of(format.bind(head), line.getBytes(UTF_8), ZoneOffset.UTC);
    }
}
