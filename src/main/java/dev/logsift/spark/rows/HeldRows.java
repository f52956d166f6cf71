package dev.logsift.spark.rows;

import dev.logsift.engine.HeldView;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.AttributeMap$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.execution.LogicalRDD;
import scala.Option;
import scala.collection.JavaConverters;
import scala.math.BigInt;

/**
 * The few rows of a view, as they are, in the memory of this process and in one partition.
 *
 * <p>What is asked of them needs no exchange and no broadcast, so one stage of one task; and unlike the columnar cache they need no
 * code to be made for each set of columns that is read. It takes a master in this process: elsewhere tasks could not see them.
 */
public final class HeldRows implements HeldView {
    /** Bytes of a line of log that is as long as they come. */
    private static final long LONGEST_ROW = 2_000;

    private final String view;
    private final Dataset<Row> computing;
    private final RowsInMemory rows;

    private HeldRows(String view, Dataset<Row> computing, RowsInMemory rows) {
        this.view = view;
        this.computing = computing;
        this.rows = rows;
    }

    /**
     * Computes a view, which becomes the rows that are held.
     *
     * @return nothing where it has more rows than that; the view is then what it was
     */
    public static Optional<HeldRows> of(SparkSession spark, String view, int most) {
        Dataset<Row> computing = spark.table(view);
        if (isSurelyMore(computing, most)) {
            return Optional.empty();
        }
        Optional<RowsInMemory> computed =
                RowsInMemory.compute(computing.queryExecution().toRdd(), most);
        return computed.map(rows -> {
            HeldRows held = new HeldRows(view, computing, rows);
            NamedRows.name(spark, view, held.in(spark));
            return held;
        });
    }

    /** Of a large file a first part need not be read to know. */
    private static boolean isSurelyMore(Dataset<Row> computing, int most) {
        BigInt bytes = computing.queryExecution().optimizedPlan().stats().sizeInBytes();
        boolean isKnown = bytes.isValidLong() && bytes.toLong() < Long.MAX_VALUE;
        return isKnown && bytes.toLong() / LONGEST_ROW > most;
    }

    /** The rows for a session, be it another one than they were computed in. */
    public Dataset<Row> in(SparkSession spark) {
        return Dataset.ofRows(
                spark,
                new LogicalRDD(
                        computing.queryExecution().analyzed().output(),
                        rows,
                        SinglePartition$.MODULE$,
                        JavaConverters.asScalaBuffer(List.<SortOrder>of()).toSeq(),
                        false,
                        spark,
                        Option.apply(statistics()),
                        Option.empty()));
    }

    /** What a join with them is planned by. */
    private Statistics statistics() {
        int bytesOfRow = computing.schema().defaultSize();
        return new Statistics(
                BigInt.apply(Math.multiplyExact((long) rows.size(), bytesOfRow)),
                Option.apply(BigInt.apply(rows.size())),
                AttributeMap$.MODULE$.empty(),
                false);
    }

    @Override
    public long rows() {
        return rows.size();
    }

    @Override
    public boolean isFilled(String column) {
        int place = computing.schema().fieldIndex(column);
        return rows.stream().anyMatch(row -> !row.isNullAt(place));
    }

    @Override
    public Optional<Span> span(String column) {
        int place = computing.schema().fieldIndex(column);
        LongSummaryStatistics micros = rows.stream()
                .filter(row -> !row.isNullAt(place))
                .mapToLong(row -> row.getLong(place))
                .summaryStatistics();
        return micros.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Span(
                        DateTimeUtils.microsToInstant(micros.getMin()),
                        DateTimeUtils.microsToInstant(micros.getMax())));
    }

    @Override
    public void close() {
        NamedRows.name(computing.sparkSession(), view, computing);
        rows.forget();
    }
}
