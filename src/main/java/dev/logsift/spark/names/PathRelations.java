package dev.logsift.spark.names;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.execution.datasources.ResolveSQLOnFile;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.runtime.AbstractPartialFunction;

/** Makes files of tables that are named by a path, as in {@code FROM csv.`/logs/x.csv`}. */
final class PathRelations extends AbstractPartialFunction<LogicalPlan, LogicalPlan> {
    private final ResolveSQLOnFile files;

    PathRelations(SparkSession spark) {
        this.files = new ResolveSQLOnFile(spark);
    }

    LogicalPlan settle(LogicalPlan plan) {
        return plan.transformUpWithSubqueries(this);
    }

    @Override
    public boolean isDefinedAt(LogicalPlan plan) {
        return plan instanceof UnresolvedWith
                || plan instanceof UnresolvedRelation relation
                        && relation.multipartIdentifier().size() == 2;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return plan instanceof UnresolvedWith with ? with.copy(with.child(), settled(with)) : files.apply(plan);
    }

    /** The queries that WITH names are no children of it. */
    private Seq<Tuple2<String, SubqueryAlias>> settled(UnresolvedWith with) {
        List<Tuple2<String, SubqueryAlias>> relations = JavaConverters.seqAsJavaList(with.cteRelations()).stream()
                .map(named -> new Tuple2<>(named._1(), (SubqueryAlias) settle(named._2())))
                .toList();
        return JavaConverters.asScalaBuffer(relations).toSeq();
    }
}
