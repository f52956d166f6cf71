package dev.logsift.source.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logsift.source.filter.TimeRange;
import dev.logsift.source.time.TimeIndex.Stretch;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.GreaterThan;
import org.apache.spark.sql.sources.IsNull;
import org.apache.spark.sql.sources.LessThan;
import org.apache.spark.sql.sources.Or;
import org.junit.jupiter.api.Test;

class TimeIndexTest {
    private static final Instant TEN = Instant.EPOCH.plusMillis(10);
    private static final Instant TWENTY = Instant.EPOCH.plusMillis(20);

    private final TimeIndex index = new TimeIndex();

    @Test
    void stretchesOfOtherTimesArePassedOverOneAfterTheOther() {
        index.add(new Stretch(0, 100, new TimeRange(1, 5)));
        index.add(new Stretch(100, 200, new TimeRange(6, 9)));
        index.add(new Stretch(200, 300, new TimeRange(3, 30)));
        assertThat(index.skip(0, new TimeRange(10, 20))).isEqualTo(200);
        assertThat(index.skip(150, new TimeRange(10, 20))).isEqualTo(200);
        assertThat(index.skip(0, new TimeRange(5, 5))).isZero();
    }

    @Test
    void whatIsNotKnownIsRead() {
        index.add(new Stretch(100, 200, new TimeRange(1, 5)));
        assertThat(index.skip(50, new TimeRange(10, 20))).isEqualTo(50);
        assertThat(index.skip(200, new TimeRange(10, 20))).isEqualTo(200);
    }

    @Test
    void linesWithoutTimesMeetNoComparisonButAQueryWithoutOne() {
        index.add(new Stretch(0, 100, new TimeRange(Long.MAX_VALUE, Long.MIN_VALUE)));
        assertThat(index.skip(0, new TimeRange(10, 20))).isEqualTo(100);
        assertThat(index.skip(0, TimeRange.ALL)).isZero();
    }

    @Test
    void filtersOnTheTimeGiveItsRange() {
        assertThat(TimeRange.of(List.of(new GreaterThan("ts", TEN), new LessThan("ts", TWENTY)), "ts"))
                .isEqualTo(new TimeRange(10_000, 20_000));
        assertThat(TimeRange.of(List.of(new Or(new EqualTo("ts", TEN), new EqualTo("ts", TWENTY))), "ts"))
                .isEqualTo(new TimeRange(10_000, 20_000));
        assertThat(TimeRange.of(List.of(new And(new EqualTo("status", 200), new EqualTo("ts", TEN))), "ts"))
                .isEqualTo(new TimeRange(10_000, 10_000));
    }

    @Test
    void otherFiltersLeaveEveryTime() {
        assertThat(TimeRange.of(List.of(new IsNull("ts"), new EqualTo("other", TEN)), "ts")
                        .isAll())
                .isTrue();
        assertThat(TimeRange.of(List.of(new Or(new EqualTo("ts", TEN), new IsNull("ts"))), "ts")
                        .isAll())
                .isTrue();
    }

    @Test
    void theFilesReadLastAreKnown() {
        TimeIndexes indexes = new TimeIndexes(1);
        FileState first = new FileState(new org.apache.hadoop.fs.Path("/a"), 1, 1, "");
        TimeIndex known = indexes.of(first);
        assertThat(indexes.of(first)).isSameAs(known);
        assertThat(indexes.of(new FileState(first.path(), 1, 2, ""))).isNotSameAs(known);
        assertThat(indexes.of(first)).isNotSameAs(known);
    }
}
