package dev.logsift.spark.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.Dependency;
import org.apache.spark.Partition;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import scala.collection.JavaConverters;
import scala.reflect.ClassTag$;

/**
 * Rows in one partition, which tasks find where they lie: of a parallelized collection each task would get a copy of its own, by
 * way of Java's serialisation. Tasks must run in this process.
 */
final class RowsInMemory extends RDD<InternalRow> {
    private static final long serialVersionUID = 1;

    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Map<Long, InternalRow[]> HELD = new ConcurrentHashMap<>();
    private static final Map<Long, Map<Integer, List<InternalRow>>> COMPUTING = new ConcurrentHashMap<>();

    private final long number;
    private final int size;

    private RowsInMemory(RDD<InternalRow> computing, long number, InternalRow[] rows) {
        super(
                computing.sparkContext(),
                JavaConverters.asScalaBuffer(List.<Dependency<?>>of()).toSeq(),
                ClassTag$.MODULE$.apply(InternalRow.class));
        this.number = number;
        this.size = rows.length;
        HELD.put(number, rows);
    }

    /** Nothing where there are more rows than that; they are then not all computed. */
    static Optional<RowsInMemory> compute(RDD<InternalRow> computing, int most) {
        long number = NUMBERS.incrementAndGet();
        Map<Integer, List<InternalRow>> parts = new ConcurrentSkipListMap<>();
        COMPUTING.put(number, parts);
        try {
            computing.toJavaRDD().foreachPartition(rows -> COMPUTING
                    .get(number)
                    .put(TaskContext.getPartitionId(), copies(rows, most + 1)));
        } finally {
            COMPUTING.remove(number);
        }
        InternalRow[] rows = parts.values().stream().flatMap(List::stream).toArray(InternalRow[]::new);
        return rows.length > most ? Optional.empty() : Optional.of(new RowsInMemory(computing, number, rows));
    }

    /** The next row may come in the place of the last. */
    private static List<InternalRow> copies(Iterator<InternalRow> rows, int limit) {
        List<InternalRow> copies = new ArrayList<>();
        while (copies.size() < limit && rows.hasNext()) {
            copies.add(rows.next().copy());
        }
        return copies;
    }

    int size() {
        return size;
    }

    Stream<InternalRow> stream() {
        return Arrays.stream(HELD.get(number));
    }

    void forget() {
        HELD.remove(number);
    }

    @Override
    public Partition[] getPartitions() {
        return new Partition[] {() -> 0};
    }

    @Override
    public scala.collection.Iterator<InternalRow> compute(Partition partition, TaskContext context) {
        InternalRow[] rows = HELD.get(number);
        if (rows == null) {
            throw new IllegalStateException("rows were asked for that are not held any more");
        }
        return JavaConverters.asScalaIterator(Arrays.asList(rows).iterator());
    }
}
