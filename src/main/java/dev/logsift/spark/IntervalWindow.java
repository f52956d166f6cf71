package dev.logsift.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DayTimeIntervalType;
import scala.Function1;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Lets {@code window(ts, :span)} take an interval.
 *
 * <p>Spark 3.5's own takes only a text or a number of microseconds for the length, though a parameter of that kind is an
 * interval everywhere else.
 */
final class IntervalWindow {
    private static final FunctionIdentifier NAME = new FunctionIdentifier("window");

    private IntervalWindow() {}

    static void register(SparkSession spark) {
        FunctionRegistry registry = spark.sessionState().functionRegistry();
        Function1<Seq<Expression>, Expression> original =
                registry.lookupFunctionBuilder(NAME).get();
        registry.registerFunction(
                NAME, registry.lookupFunction(NAME).get(), arguments -> original.apply(inMicroseconds(arguments)));
    }

    /** An interval's own value is a number of microseconds. */
    private static Seq<Expression> inMicroseconds(Seq<Expression> arguments) {
        List<Expression> converted = new ArrayList<>();
        for (Expression argument : JavaConverters.seqAsJavaList(arguments)) {
            converted.add(
                    argument instanceof Literal literal && literal.dataType() instanceof DayTimeIntervalType
                            ? new Literal(literal.value(), DataTypes.LongType)
                            : argument);
        }
        return JavaConverters.asScalaBuffer(converted).toList();
    }
}
