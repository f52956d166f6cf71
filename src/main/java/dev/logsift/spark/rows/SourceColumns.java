package dev.logsift.spark.rows;

import dev.logsift.engine.SourceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a schema, each structure followed by the fields inside it. */
public final class SourceColumns {
    private final List<SourceColumn> columns = new ArrayList<>();

    private SourceColumns() {}

    public static List<SourceColumn> of(StructType schema) {
        SourceColumns all = new SourceColumns();
        all.add(schema, "", "");
        return List.copyOf(all.columns);
    }

    private void add(StructType schema, String path, String reference) {
        for (StructField field : schema.fields()) {
            String name = path + field.name();
            String quoted = reference + "`" + field.name().replace("`", "``") + "`";
            columns.add(new SourceColumn(
                    name,
                    quoted,
                    !path.isEmpty(),
                    SparkRows.type(field.dataType()),
                    field.dataType().sql().toUpperCase(Locale.ROOT)));
            if (field.dataType() instanceof StructType inner) {
                add(inner, name + ".", quoted + ".");
            }
        }
    }
}
