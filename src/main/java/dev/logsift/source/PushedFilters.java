package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.source.filter.LineSearch;
import dev.logsift.source.filter.NeededTexts;
import dev.logsift.source.filter.RowFilter;
import dev.logsift.source.filter.RowFilterCompiler;
import dev.logsift.source.filter.TimeRange;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnVector;

/**
 * What Spark wants of rows, all of which it tests again: the reader may let through what it likes, and hold back only what
 * surely does not meet them.
 */
record PushedFilters(List<Filter> filters) implements Serializable {
    static final PushedFilters NONE = new PushedFilters(List.of());

    RowFilter onRows(StructType schema, ColumnVector[] vectors) {
        Map<String, ColumnVector> columns = new HashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            columns.put(schema.apply(i).name(), vectors[i]);
        }
        return new RowFilterCompiler(columns).compile(filters);
    }

    TimeRange onTime() {
        return TimeRange.of(filters, LogSchema.TIME);
    }

    /** Every line of a format must be read whose lines may say how those below them are to be read. */
    LineSearch onLines(BoundFormat format) {
        return new LineSearch(NeededTexts.of(
                format.definition().isSelfDescribing() ? List.of() : filters, column -> isVerbatim(format, column)));
    }

    private static boolean isVerbatim(BoundFormat format, String column) {
        return column.equals(LogSchema.RAW) || format.isVerbatim(column);
    }
}
