package dev.logsift.spark;

import dev.logsift.function.FunctionCard;
import dev.logsift.function.FunctionCatalog;
import dev.logsift.function.FunctionContext;
import dev.logsift.function.FunctionPage;
import dev.logsift.function.RowFunction;
import dev.logsift.function.SqlFunction;
import dev.logsift.function.StructValue;
import dev.logsift.text.UserError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import scala.collection.JavaConverters;

/** Makes Logsift's SQL functions known to a session, as Spark's own are: no database, no metastore. */
final class LogsiftFunctions {
    private final FunctionContext context;

    private LogsiftFunctions(FunctionContext context) {
        this.context = context;
    }

    static void register(SparkSession spark, FunctionContext context) {
        LogsiftFunctions calls = new LogsiftFunctions(context);
        for (SqlFunction function : new FunctionCatalog().all()) {
            FunctionCard card = function.card();
            spark.sessionState()
                    .functionRegistry()
                    .registerFunction(
                            new FunctionIdentifier(card.name()),
                            info(function),
                            arguments -> calls.call(function, JavaConverters.seqAsJavaList(arguments)));
        }
    }

    /** For DESCRIBE FUNCTION. */
    private static ExpressionInfo info(SqlFunction function) {
        FunctionCard card = function.card();
        String usage = new FunctionPage(card).signature() + " - " + card.title() + ".";
        return new ExpressionInfo(
                function.getClass().getName(), null, card.name(), usage, "", "", "", "", "", "", "built-in");
    }

    private Expression call(SqlFunction function, List<Expression> arguments) {
        FunctionCard card = function.card();
        if (arguments.size() != card.arguments().length) {
            throw UserError.of(card.name() + " takes " + new FunctionPage(card).signature() + ", not "
                            + arguments.size() + " arguments")
                    .help("'help " + card.name() + "' shows examples");
        }
        List<Optional<String>> constants =
                arguments.stream().map(LogsiftFunctions::constant).toList();
        RowFunction prepared = function.prepare(context, constants);
        Column[] texts = arguments.stream()
                .limit(prepared instanceof RowFunction.OfOne ? 1 : 2)
                .map(argument -> text(card, argument))
                .toArray(Column[]::new);
        return udf(prepared, DataType.fromDDL(card.returns()))
                .withName(card.name())
                .apply(texts)
                .expr();
    }

    private static UserDefinedFunction udf(RowFunction function, DataType type) {
        if (function instanceof RowFunction.OfOne one) {
            return functions.udf((UDF1<String, Object>) text -> text == null ? null : value(one.call(text)), type);
        }
        RowFunction.OfTwo two = (RowFunction.OfTwo) function;
        return functions.udf(
                (UDF2<String, String, Object>)
                        (first, second) -> first == null || second == null ? null : value(two.call(first, second)),
                type);
    }

    private static Object value(Object result) {
        return result instanceof StructValue struct ? RowFactory.create(struct.parts()) : result;
    }

    private static Optional<String> constant(Expression argument) {
        return argument.foldable()
                ? Optional.ofNullable(argument.eval(null)).map(value -> written(value, argument.dataType()))
                : Optional.empty();
    }

    /** A list of texts, such as a parameter's, as it is written in one text: with commas. */
    private static String written(Object value, DataType type) {
        return value instanceof ArrayData list && isOfTexts(type)
                ? Arrays.stream(list.toObjectArray(DataTypes.StringType))
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                : value.toString();
    }

    private static boolean isOfTexts(DataType type) {
        return type instanceof ArrayType array && array.elementType().equals(DataTypes.StringType);
    }

    /** Numbers are read as their text, as Spark's own functions of text do. */
    private static Column text(FunctionCard card, Expression argument) {
        DataType type = argument.dataType();
        if (type.equals(DataTypes.StringType)) {
            return new Column(argument);
        }
        if (type instanceof AtomicType || type instanceof NullType) {
            return new Column(argument).cast(DataTypes.StringType);
        }
        throw UserError.of(card.name() + " takes text, not " + type.sql())
                .help("'help " + card.name() + "' shows examples");
    }
}
