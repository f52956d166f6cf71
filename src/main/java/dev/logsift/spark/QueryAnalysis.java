package dev.logsift.spark;

import dev.logsift.text.UserError;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NameParameterizedQuery;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.functions;
import scala.Tuple2;
import scala.collection.immutable.Map$;

/** Parses and resolves queries; {@code spark.sql} would run a command as soon as it has read it. */
record QueryAnalysis(SparkSession spark) {

    /** The rows of a query; a statement of another kind is an error before anything of it runs. */
    Dataset<Row> query(String statement, Map<String, Object> parameters) throws Exception {
        LogicalPlan parsed = parsed(statement);
        if (!parsed.exists(QueryAnalysis::doesMoreThanRead)) {
            return Dataset.ofRows(spark, bound(parsed, parameters));
        }
        throw UserError.of("this is not a query")
                .because("a query only reads; this statement would write, set or run something")
                .help("write one SELECT");
    }

    private static boolean doesMoreThanRead(LogicalPlan part) {
        return part instanceof Command
                || part instanceof ParsedStatement
                || part instanceof InsertIntoDir
                || part instanceof ScriptTransformation;
    }

    private LogicalPlan parsed(String statement) throws Exception {
        return spark.sessionState().sqlParser().parsePlan(statement);
    }

    private static LogicalPlan bound(LogicalPlan parsed, Map<String, Object> parameters) {
        return parameters.isEmpty() ? parsed : new NameParameterizedQuery(parsed, literals(parameters));
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
