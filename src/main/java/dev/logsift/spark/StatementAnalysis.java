package dev.logsift.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NameParameterizedQuery;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import scala.collection.immutable.Map$;

/** The first half of {@code spark.sql}, which runs commands as soon as they are analysed. */
record StatementAnalysis(SparkSession spark) {

    StructType schema(String statement, Map<String, Object> parameters) throws Exception {
        LogicalPlan parsed = spark.sessionState().sqlParser().parsePlan(statement);
        LogicalPlan bound = parameters.isEmpty() ? parsed : new NameParameterizedQuery(parsed, literals(parameters));
        QueryExecution execution = spark.sessionState().executePlan(bound, CommandExecutionMode.SKIP());
        execution.assertAnalyzed();
        return execution.analyzed().schema();
    }

    private static scala.collection.immutable.Map<String, Expression> literals(Map<String, Object> values) {
        scala.collection.immutable.Map<String, Expression> literals = Map$.MODULE$.empty();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            literals = literals.$plus(
                    new Tuple2<>(value.getKey(), functions.lit(value.getValue()).expr()));
        }
        return literals;
    }
}
