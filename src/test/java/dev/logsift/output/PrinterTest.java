package dev.logsift.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.Type;
import dev.logsift.output.text.DigitGroups;
import dev.logsift.output.text.Screen;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static final Result.Table VALUES = table(
            List.of(
                    Column.timestamp("ts"),
                    Column.text("path"),
                    Column.integer("n"),
                    Column.number("share"),
                    new Column("tags", Type.NESTED, "ARRAY<STRING>")),
            Arrays.asList(Instant.parse("2015-05-17T10:05:03Z"), "/a,\"b\"", 200, 0.5, List.of("x", "y")),
            Arrays.asList(null, null, null, null, null),
            Arrays.asList(Instant.parse("2015-05-17T10:05:03.250Z"), "", 12_345_678_901L, 1e10, Map.of("k", 1)));

    /** An escape sequence, a line break, a right-to-left override, markup. */
    private static final Result.Table HOSTILE =
            table(List.of(Column.text("agent")), List.of("\u001b[31mred\n\u202etxt.exe\u009b <b>&|`"));

    private final List<String> notices = new ArrayList<>();

    @Test
    void aTableIsAlignedWithNumbersToTheRight() {
        assertThat(print("table", VALUES))
                .isEqualTo(
                        """
                        ts                      | path   |           n |         share | tags
                        ------------------------+--------+-------------+---------------+----------
                        2015-05-17T10:05:03Z    | /a,"b" |         200 |           0.5 | ["x","y"]
                        NULL                    | NULL   |        NULL |          NULL | NULL
                        2015-05-17T10:05:03.25Z |        | 12345678901 | 10000000000.0 | {"k":1}
                        """);
    }

    @Test
    void csvTellsNullFromAnEmptyText() {
        assertThat(print("csv", VALUES))
                .isEqualTo(
                        """
                        ts,path,n,share,tags
                        2015-05-17T10:05:03Z,"/a,""b\""",200,0.5,"[""x"",""y""]"
                        ,,,,
                        2015-05-17T10:05:03.25Z,"",12345678901,10000000000.0,"{""k"":1}"
                        """);
    }

    @Test
    void tsvIsOneLineARow() {
        assertThat(print("tsv", table(List.of(Column.text("a"), Column.text("b")), Arrays.asList("x\ty\n\\z", null))))
                .isEqualTo("a\tb\nx\\ty\\n\\\\z\t\n");
    }

    @Test
    void jsonIsAnArrayWithNullsAndNestedValues() {
        assertThat(print("json", VALUES))
                .isEqualTo(
                        """
                        [
                        {"ts":"2015-05-17T10:05:03Z","path":"/a,\\"b\\"","n":200,"share":0.5,"tags":["x","y"]},
                        {"ts":null,"path":null,"n":null,"share":null,"tags":null},
                        {"ts":"2015-05-17T10:05:03.25Z","path":"","n":12345678901,"share":10000000000.0,"tags":{"k":1}}
                        ]
                        """);
    }

    @Test
    void jsonOfNothingIsAnEmptyArray() {
        assertThat(print("json", table(List.of(Column.text("a"))))).isEqualTo("[\n]\n");
        assertThat(print("jsonl", table(List.of(Column.text("a"))))).isEmpty();
    }

    @Test
    void columnsOfOneNameAreToldApartInJson() {
        assertThat(print("jsonl", table(List.of(Column.text("a"), Column.text("a")), List.of("x", "y"))))
                .isEqualTo("{\"a\":\"x\",\"a_2\":\"y\"}\n");
    }

    @Test
    void numbersThatJsonDoesNotKnowAreText() {
        assertThat(print("jsonl", table(List.of(Column.number("d")), List.of(Double.NaN))))
                .isEqualTo("{\"d\":\"NaN\"}\n");
    }

    @Test
    void markdownKeepsItsTableWhateverTheTextIs() {
        assertThat(print("markdown", HOSTILE))
                .isEqualTo(
                        """
                        | agent |
                        | --- |
                        | \\\\x1b\\[31mred\\\\n\\\\u202etxt.exe\\\\x9b \\<b\\>\\&\\|\\` |
                        """);
    }

    @Test
    void verticalHasALineForEachColumn() {
        assertThat(print(
                        "vertical",
                        table(List.of(Column.text("a"), Column.integer("bytes")), Arrays.asList("x", null))))
                .isEqualTo(
                        """
                        -[ row 1 ]--------------------
                        a     | x
                        bytes | NULL
                        """);
    }

    @Test
    void htmlIsInert() {
        assertThat(print("html", HOSTILE))
                .contains("<td>\\x1b[31mred\\n\\u202etxt.exe\\x9b &lt;b&gt;&amp;|`</td>")
                .doesNotContain("\u001b")
                .doesNotContain("<b>");
    }

    @Test
    void controlCharactersAreShownAndNeverSentToATerminal() {
        for (String name : new ResultPrinters().names()) {
            String printed = print(name, HOSTILE, terminal(200, 0));
            assertThat(printed)
                    .as(name)
                    .doesNotContain("\u001b")
                    .doesNotContain("\u202e")
                    .doesNotContain("\u009b");
        }
    }

    @Test
    void csvInAFileIsExact() {
        assertThat(print("csv", HOSTILE)).isEqualTo("agent\n\"\u001b[31mred\n\u202etxt.exe\u009b <b>&|`\"\n");
    }

    @Test
    void timestampsAreInTheSessionZone() {
        StringWriter out = new StringWriter();
        PrintTarget berlin = PrintTarget.plain(out, ZoneId.of("Europe/Berlin"), notices::add);
        Result.Table table = table(List.of(Column.timestamp("ts")), List.of(Instant.parse("2015-05-17T10:05:00Z")));
        assertThat(print("csv", table, berlin)).isEqualTo("ts\n2015-05-17T12:05:00+02:00\n");
    }

    @Test
    void wideCharactersTakeTwoCells() {
        assertThat(print(
                        "table",
                        table(
                                List.of(Column.text("a"), Column.text("b")),
                                List.of("日本", "x"),
                                List.of("e\u0301", "y"))))
                .isEqualTo(
                        """
                        a    | b
                        -----+--
                        日本 | x
                        é    | y
                        """
                                .replace("é", "e\u0301"));
    }

    @Test
    void textIsCutAtTheTerminalsWidthAndANoticeSaysSo() {
        Result.Table table = table(
                List.of(Column.integer("n"), Column.text("path")),
                List.of(12345678L, "/a/very/long/path/to/something"));
        assertThat(print("table", table, terminal(27, 0)))
                .isEqualTo(
                        """
                               n | path
                        ---------+-----------------
                        12345678 | /a/very/long/pa…
                        """);
        assertThat(notices)
                .containsExactly("cells that end in … are cut; 'set output_format vertical' shows them whole");
    }

    @Test
    void sentencesGoOnInTheNextLine() {
        Result.Table table = table(
                List.of(Column.text("name"), Column.prose("title"), Column.integer("n")),
                Arrays.asList("a", "Passwords guessed from many addresses, 日本語日本語日本語日本語", 1),
                Arrays.asList("b", null, 2));
        assertThat(print("table", table, terminal(31, 0)))
                .isEqualTo(
                        """
                        name | title                | n
                        -----+----------------------+--
                        a    | Passwords guessed    | 1
                             | from many addresses, |
                             | 日本語日本語日本語日 |
                             | 本語                 |
                        b    | NULL                 | 2
                        """);
        assertThat(notices).isEmpty();
    }

    @Test
    void whatTellsRowsApartIsCutLast() {
        Result.Table table = table(
                List.of(Column.text("what"), Column.prose("meaning")),
                List.of("parameter min_repeat_share", "failures among all requests of a client"));
        assertThat(print("table", table, terminal(54, 0)))
                .contains("parameter min_repeat_share | failures among all\n", " | requests of a client\n");
        assertThat(notices).isEmpty();
    }

    @Test
    void sentencesGoOnUnderTheirBeginning() {
        Result.Table table =
                table(List.of(Column.integer("n"), Column.prose("why")), List.of(1, "one two three four five"));
        assertThat(print("vertical", table, terminal(27, 0)))
                .isEqualTo(
                        """
                        -[ row 1 ]--------------------
                        n   | 1
                        why | one two three four
                            | five
                        """);
        assertThat(print("vertical", table)).endsWith("why | one two three four five\n");
    }

    @Test
    void minorColumnsAreLeftOutWhereOthersNeedTheRoom() {
        Result.Table table = table(
                List.of(Column.text("name"), Column.minor("needs"), Column.text("title")),
                List.of("login_brute_force", "ts, client, status, path", "Password guessing"));
        assertThat(print("table", table, terminal(40, 0)))
                .isEqualTo(
                        """
                        name              | title
                        ------------------+------------------
                        login_brute_force | Password guessing
                        """);
        assertThat(notices).containsExactly("no room for needs; 'set output_format vertical' shows all");
        assertThat(print("table", table, terminal(50, 0)))
                .contains("login_brute_force | ts, clien… | Password guessing");
        assertThat(print("csv", table, terminal(40, 0))).startsWith("name,needs,title\n");
    }

    @Test
    void aTableThatCannotBeAsNarrowAsTheTerminalHasOneLineAColumn() {
        List<Column> columns =
                LongStream.range(0, 10).mapToObj(i -> Column.integer("n" + i)).toList();
        List<Object> row =
                new ArrayList<>(LongStream.range(100_000, 100_010).boxed().toList());
        assertThat(print("table", table(columns, row), terminal(40, 0)))
                .startsWith("-[ row 1 ]--------------------\nn0 | 100000\nn1 | 100001\n");
        assertThat(notices).containsExactly("one line a column, since the table is wider than the terminal");
    }

    @Test
    void aTableInAFileIsNeverCut() {
        String text = "x".repeat(500);
        assertThat(print("table", table(List.of(Column.text("a")), List.of(text))))
                .contains(text);
        assertThat(notices).isEmpty();
    }

    @Test
    void aTerminalShowsTheFirstRowsAndSaysThatThereAreMore() {
        Result.Table table = new Result.Table(List.of(Column.integer("n")), endless());
        assertThat(print("table", table, terminal(80, 1000)).lines()).hasSize(1002);
        assertThat(notices).singleElement().asString().startsWith("only the first 1,000 rows are shown");
    }

    @Test
    void rowsAreTakenOneByOne() {
        Iterator<List<Object>> rows =
                LongStream.range(0, 200_000).<List<Object>>mapToObj(List::of).iterator();
        RecordedRows counting = new RecordedRows(() -> rows, 0);
        StringWriter out = new StringWriter() {
            @Override
            public void write(String text) {
                assertThat(counting.count())
                        .as("rows taken when row %s is written", text)
                        .isLessThanOrEqualTo(10_001);
                throw new EnoughSeen();
            }
        };
        Result.Table table = new Result.Table(List.of(Column.integer("n")), counting);
        assertThatThrownBy(() -> print("table", table, PrintTarget.plain(out, ZoneOffset.UTC, notices::add)))
                .isInstanceOf(EnoughSeen.class);
    }

    @Test
    void anUnknownFormatNamesTheLegalOnes() {
        assertThatThrownBy(() -> new ResultPrinters().named("jsno")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.isUsage()).isTrue();
            assertThat(error.help())
                    .hasValue(
                            "did you mean 'json'? output formats: csv, html, json, jsonl, markdown, table, tsv, vertical");
        });
    }

    private static final class EnoughSeen extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Rows endless() {
        return () -> LongStream.iterate(0, n -> n + 1)
                .<List<Object>>mapToObj(List::of)
                .iterator();
    }

    private static Result.Table table(List<Column> columns, List<?>... rows) {
        List<List<Object>> copies = new ArrayList<>();
        for (List<?> row : rows) {
            copies.add(new ArrayList<>(row));
        }
        return new Result.Table(columns, Rows.of(copies));
    }

    private PrintTarget terminal(int width, int rowLimit) {
        Screen screen = new Screen(true, width, 24, false, true);
        return new PrintTarget(
                new StringWriter(), screen, rowLimit, DigitGroups.UNDERLINE, ZoneOffset.UTC, notices::add);
    }

    private String print(String format, Result.Table table) {
        return print(format, table, PrintTarget.plain(new StringWriter(), ZoneOffset.UTC, notices::add));
    }

    private static String print(String format, Result.Table table, PrintTarget target) {
        try {
            new ResultPrinters().named(format).print(table, target);
            return target.out().toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
