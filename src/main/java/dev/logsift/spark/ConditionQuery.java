package dev.logsift.spark;

import dev.logsift.engine.Condition;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.NamedParameter;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.runtime.AbstractPartialFunction;

/** Asks a view several conditions with one query. */
record ConditionQuery(SparkSession spark, String view) {
    List<Boolean> areTrue(List<Condition> conditions) throws Exception {
        List<Column> columns = new ArrayList<>();
        for (Condition condition : conditions) {
            columns.add(ofAllRows(condition));
        }
        if (conditions.size() == 1) { // of several Spark would not say which it means
            requireBooleans(conditions, spark.table(view).select(column(conditions.get(0))));
        }
        Dataset<Row> answers = spark.table(view).select(columns.toArray(Column[]::new));
        requireBooleans(conditions, answers);
        Row row = answers.collectAsList().get(0);
        List<Boolean> areTrue = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            areTrue.add(!row.isNullAt(i) && row.getBoolean(i));
        }
        return areTrue;
    }

    private Column ofAllRows(Condition condition) throws Exception {
        Column column = column(condition);
        return isOfAllRows(column.expr()) ? column : functions.bool_or(column);
    }

    private Column column(Condition condition) throws Exception {
        Expression parsed = spark.sessionState().sqlParser().parseExpression(condition.expression());
        return new Column(parsed.transform(new Binding(condition.parameters())));
    }

    private static void requireBooleans(List<Condition> conditions, Dataset<Row> answers) {
        for (int i = 0; i < conditions.size(); i++) {
            DataType type = answers.schema().fields()[i].dataType();
            if (type != DataTypes.BooleanType) {
                throw UserError.of("this is no condition: " + conditions.get(i).expression())
                        .because("it is " + type.sql() + ", neither true nor false")
                        .help("compare it with something");
            }
        }
    }

    private boolean isOfAllRows(Expression parsed) {
        return parsed.exists(part -> part instanceof UnresolvedFunction function && isAggregate(function));
    }

    private boolean isAggregate(UnresolvedFunction function) {
        var found = spark.sessionState()
                .functionRegistry()
                .lookupFunction(
                        new FunctionIdentifier(function.nameParts().last().toString()));
        return found.isDefined() && "agg_funcs".equals(found.get().getGroup());
    }

    /** Puts values in the place of parameters. */
    private static final class Binding extends AbstractPartialFunction<Expression, Expression> {
        private final Map<String, Object> values;

        Binding(Map<String, Object> values) {
            this.values = values;
        }

        @Override
        public boolean isDefinedAt(Expression part) {
            return part instanceof NamedParameter parameter && values.containsKey(parameter.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <A extends Expression, B> B applyOrElse(A part, scala.Function1<A, B> otherwise) {
            return isDefinedAt(part)
                    ? (B) functions
                            .lit(values.get(((NamedParameter) part).name()))
                            .expr()
                    : otherwise.apply(part);
        }
    }
}
