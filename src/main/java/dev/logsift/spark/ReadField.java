package dev.logsift.spark;

import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.FieldReader;
import dev.logsift.format.field.LogField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import scala.collection.JavaConverters;

/**
 * The SQL function {@code read_field(field, kind, column, type, zone, text)}: what the text is as a field of a log. All
 * arguments but the last are literals. An empty {@code column} asks for the reason why the text cannot be read, which is
 * NULL where it can be.
 */
final class ReadField implements UDF1<String, Object> {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "read_field";

    private final LogField field;
    private final LogColumn column;
    private final ZoneId zone;
    private transient FieldReader reader;

    private ReadField(LogField field, LogColumn column, ZoneId zone) {
        this.field = field;
        this.column = column;
        this.zone = zone;
    }

    static void register(SparkSession spark) {
        spark.sessionState()
                .functionRegistry()
                .registerFunction(
                        new FunctionIdentifier(NAME),
                        new ExpressionInfo(ReadField.class.getName(), NAME),
                        arguments -> call(JavaConverters.seqAsJavaList(arguments)));
    }

    @Override
    public Object call(String text) {
        if (text == null) {
            return null;
        }
        if (reader == null) {
            reader = new FieldReader(field, column, zone);
        }
        return column.name().isEmpty() ? reader.reject(text) : reader.value(text);
    }

    private static Expression call(List<Expression> arguments) {
        LogField field = new LogField(
                word(arguments, 0), FieldKind.valueOf(word(arguments, 1).toUpperCase(Locale.ROOT)), "");
        LogType type = LogType.valueOf(word(arguments, 3).toUpperCase(Locale.ROOT));
        ReadField read = new ReadField(field, new LogColumn(word(arguments, 2), type), ZoneId.of(word(arguments, 4)));
        return functions
                .udf(read, DataType.fromDDL(type.name()))
                .apply(new Column(arguments.get(5)))
                .expr();
    }

    private static String word(List<Expression> arguments, int index) {
        return arguments.get(index).eval(null).toString();
    }
}
