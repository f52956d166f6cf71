package dev.logsift.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.output.text.DigitGroups;
import dev.logsift.output.text.DisplayWidth;
import dev.logsift.output.text.Screen;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tables fit a terminal, whatever stands in their cells. */
class TableOnTerminalTest {
    private static final String FAMILY = "👩\u200d👩\u200d👧";
    private static final String HOSTILE = "\u001b]0;title\u0007\u001b[2J\u202etxt";

    private final List<String> notices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {20, 24, 31, 40, 57, 80, 100, 133, 200})
    void noLineOfATableIsWiderThanTheTerminal(int width) throws IOException {
        String printed = print(mixed(), width, 0);
        assertThat(printed).doesNotContain("\u001b").doesNotContain("\u202e").contains("12345678");
        if (notices.stream().noneMatch(notice -> notice.startsWith("one line a column"))) {
            assertThat(printed.lines())
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        } else {
            assertThat(printed).contains("-[ row 2 ]-");
        }
    }

    @Test
    void columnsBeginInTheSameCellOfEveryLine() throws IOException {
        String printed = print(mixed(), 60, 0);
        List<Integer> separators = printed.lines()
                .map(line -> DisplayWidth.of(line.substring(0, Math.max(line.indexOf(" | "), line.indexOf("-+-")))))
                .distinct()
                .toList();
        assertThat(separators).hasSize(1);
    }

    @Test
    void theWidestColumnIsCutFirst() throws IOException {
        Result.Table table = table(
                List.of(Column.text("short"), Column.text("long")),
                List.of("a".repeat(12), "b".repeat(60)),
                List.of("c", "d"));
        assertThat(print(table, 40, 0))
                .isEqualTo(
                        """
                        short        | long
                        -------------+--------------------------
                        aaaaaaaaaaaa | bbbbbbbbbbbbbbbbbbbbbbbb…
                        c            | d
                        """);
        assertThat(notices).singleElement().asString().startsWith("cells that end in …");
    }

    /** As {@code describe} says it of flows. */
    @Test
    void aMinorColumnGivesWayBeforeANameIsCutAndNotToTextThatIsLongAnyway() throws IOException {
        Result.Table table = table(
                List.of(
                        Column.text("column"),
                        Column.text("type"),
                        Column.integer("nulls"),
                        Column.integer("distinct"),
                        Column.text("min"),
                        Column.text("max"),
                        Column.text("most_frequent"),
                        Column.minor("shape")),
                List.of(
                        "attack_description",
                        "STRING",
                        7745,
                        5,
                        "m".repeat(40),
                        "x".repeat(40),
                        "f".repeat(400),
                        "▁▂▃▁▂▃▁▂▃"));
        assertThat(print(table, 80, 0)).contains("attack_description | STRING").doesNotContain("▁");
        assertThat(notices).contains("no room for shape; 'set output_format vertical' shows all");
        assertThat(print(table, 200, 0)).contains("attack_description | STRING", "▁▂▃▁▂▃▁▂▃\n");
    }

    @Test
    void aNumberThatComesAfterTheWidthsWereChosenIsNotCut() throws IOException {
        Rows rows = () -> LongStream.rangeClosed(1, 10_001)
                .<List<Object>>mapToObj(n -> List.of(n <= 10_000 ? n : 123_456_789_012L))
                .iterator();
        assertThat(print(new Result.Table(List.of(Column.integer("n")), rows), 20, 0))
                .endsWith("\n123456789012\n");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "日本語, 6",
        "é, 1",
        "e\u0301, 1",
        "🇩🇪, 2",
        "❤\ufe0f, 2",
        "👍🏽, 2",
        "가, 2",
        "각, 2",
        "x\u200dy, 2"
    })
    void aCharacterTakesTheCellsThatATerminalGivesIt(String text, int cells) {
        assertThat(DisplayWidth.of(text)).isEqualTo(cells);
    }

    @Test
    void aFamilyOfEmojiIsOneCharacterAndIsNotCutIntoItsMembers() {
        assertThat(DisplayWidth.of(FAMILY)).isEqualTo(2);
        assertThat(DisplayWidth.cut(FAMILY + FAMILY, 3, "…")).isEqualTo(FAMILY + "…");
        assertThat(DisplayWidth.cut(FAMILY + FAMILY, 2, "…")).isEqualTo("…");
    }

    @Test
    void aLetterKeepsItsMarksWhereTextIsCut() {
        assertThat(DisplayWidth.cut("e\u0301e\u0301e\u0301", 2, "…")).isEqualTo("e\u0301…");
    }

    @Test
    void aTerminalThatKnowsOnlyAsciiGetsATilde() throws IOException {
        Screen ascii = new Screen(true, 10, 24, false, false);
        assertThat(print(table(List.of(Column.text("a")), List.of("b".repeat(20))), ascii, DigitGroups.OFF, 0))
                .endsWith("bbbbbbbbb~\n");
    }

    @Test
    void nullIsFaintWhereThereIsColourAndTheWordIsNot() throws IOException {
        Screen colour = new Screen(true, 80, 24, true, true);
        Result.Table table = table(List.of(Column.text("a"), Column.text("b")), Arrays.asList(null, "NULL"));
        assertThat(print(table, colour, DigitGroups.OFF, 0)).endsWith("\u001b[2mNULL\u001b[0m | NULL\n");
    }

    @ParameterizedTest
    @CsvSource({"200, 200", "8080, 8080", "-12345, -12̲345", "1234567.25, 1̲234̲567.25", "1234567890, 1̲234̲567̲890"})
    void theLastDigitOfAGroupIsUnderlined(String number, String marked) {
        Screen colour = new Screen(true, 80, 24, true, true);
        assertThat(DigitGroups.UNDERLINE.styled(number, colour))
                .isEqualTo(marked.replaceAll("(.)\u0332", "\u001b[4m$1\u001b[0m"));
        assertThat(DigitGroups.UNDERLINE.text(number)).as("what is copied").isEqualTo(number);
        assertThat(DigitGroups.COMMA.text(number)).isEqualTo(marked.replace("\u0332", ","));
    }

    @Test
    void verticalBlocksKeepToTheRowLimitAndSaySo() throws IOException {
        StringWriter out = new StringWriter();
        PrintTarget target = new PrintTarget(
                out, new Screen(true, 80, 24, false, true), 2, DigitGroups.OFF, ZoneOffset.UTC, notices::add);
        new ResultPrinters().named("vertical").print(numbers(5), target);
        assertThat(out.toString()).contains("row 2 ").doesNotContain("row 3 ");
        assertThat(notices).singleElement().asString().startsWith("only the first 2 rows are shown; 'set row_limit 0'");
    }

    @Test
    void noMoreRowsAreAskedForThanAreShownAndOne() throws IOException {
        List<Integer> asked = new ArrayList<>();
        Rows rows = new Rows() {
            @Override
            public Iterator<List<Object>> iterator() {
                throw new AssertionError("all rows");
            }

            @Override
            public Iterator<List<Object>> first(int limit) {
                asked.add(limit);
                return numbers(limit).rows().iterator();
            }
        };
        RecordedRows recorded = new RecordedRows(rows, 100);
        print(new Result.Table(List.of(Column.integer("n")), recorded), 80, 10);
        assertThat(asked).containsExactly(11);
        assertThat(recorded.isWhole()).isFalse();
        assertThat(recorded.count()).isEqualTo(10);
    }

    @Test
    void rowsAreKeptWholeOnlyWhereAllWereTaken() {
        RecordedRows all = new RecordedRows(numbers(3).rows(), 3);
        all.iterator().forEachRemaining(row -> {});
        assertThat(all.isWhole()).isTrue();
        assertThat(all.kept()).hasSize(3);
        RecordedRows tooMany = new RecordedRows(numbers(4).rows(), 3);
        tooMany.iterator().forEachRemaining(row -> {});
        assertThat(tooMany.isWhole()).isFalse();
    }

    private static Result.Table mixed() {
        return table(
                List.of(
                        Column.text("日本 " + HOSTILE),
                        Column.integer("bytes"),
                        Column.text("agent"),
                        Column.timestamp("ts")),
                Arrays.asList("東京都".repeat(20), 12_345_678L, FAMILY.repeat(9), Instant.parse("2015-05-17T10:05:03Z")),
                Arrays.asList(HOSTILE, 5L, "e\u0301".repeat(40), null));
    }

    private static Result.Table numbers(int count) {
        return new Result.Table(
                List.of(Column.integer("n")),
                Rows.of(LongStream.range(0, count)
                        .<List<Object>>mapToObj(List::of)
                        .toList()));
    }

    private static Result.Table table(List<Column> columns, List<?>... rows) {
        return new Result.Table(
                columns,
                Rows.of(Arrays.stream(rows).<List<Object>>map(ArrayList::new).toList()));
    }

    private String print(Result.Table table, int width, int rowLimit) throws IOException {
        return print(table, new Screen(true, width, 24, false, true), DigitGroups.UNDERLINE, rowLimit);
    }

    private String print(Result.Table table, Screen screen, DigitGroups digits, int rowLimit) throws IOException {
        StringWriter out = new StringWriter();
        new ResultPrinters()
                .named("table")
                .print(table, new PrintTarget(out, screen, rowLimit, digits, ZoneOffset.UTC, notices::add));
        return out.toString();
    }
}
