package dev.logsift.spark.names;

import dev.logsift.spark.metastore.Metastore;
import dev.logsift.text.Suggestion;
import dev.logsift.text.UserError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UncacheTable;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.Origin;
import scala.Predef;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Settles the names of tables and functions in a statement that was parsed and not yet analysed.
 *
 * <p>Spark looks up in its metastore every name that is no temporary view, misspelt ones and paths included, and opens
 * it for that, which takes seconds. Where there is no metastore yet, no such name can be stored: a path becomes the
 * files, and another name is an error at once.
 */
final class NameCheck {
    private static final String NO_TABLE = "TABLE_OR_VIEW_NOT_FOUND";
    private static final String GLOBAL_VIEWS = "global_temp";

    private final SparkSession spark;
    private final String text;
    private final Metastore metastore;
    private final Set<String> local = new HashSet<>();
    private boolean hasQualified;

    /** @param text what was parsed, for errors to point into */
    NameCheck(SparkSession spark, Metastore metastore, String text) {
        this.spark = spark;
        this.text = text;
        this.metastore = metastore;
    }

    LogicalPlan settle(LogicalPlan plan) {
        collectLocalNames(plan);
        check(plan);
        if (!hasQualified || !metastore.isUntouched()) {
            return plan;
        }
        LogicalPlan settled = new PathRelations(spark).settle(plan);
        checkQualified(settled);
        return settled;
    }

    /** Names that WITH gives count everywhere: better to leave one to Spark than to refuse a good one. */
    private void collectLocalNames(LogicalPlan plan) {
        if (plan instanceof UnresolvedWith with) {
            elements(with.cteRelations()).forEach(named -> local.add(named._1().toLowerCase(Locale.ROOT)));
        }
        parts(plan).forEach(this::collectLocalNames);
    }

    private void check(LogicalPlan plan) {
        if (plan instanceof UncacheTable uncache && uncache.ifExists()) {
            return;
        }
        if (plan instanceof UnresolvedRelation relation) {
            checkTable(relation);
        }
        elements(plan.expressions()).forEach(this::check);
        parts(plan).forEach(this::check);
    }

    private void check(Expression expression) {
        if (expression instanceof UnresolvedFunction function) {
            checkFunction(function);
        }
        elements(expression.children()).forEach(this::check);
    }

    /** The plans that a plan is made of, those of WITH and of subqueries included. */
    private static Stream<LogicalPlan> parts(LogicalPlan plan) {
        Stream<LogicalPlan> ofWith = plan instanceof UnresolvedWith with
                ? elements(with.cteRelations()).stream().map(Tuple2::_2)
                : Stream.empty();
        return Stream.of(elements(plan.children()).stream(), elements(plan.subqueries()).stream(), ofWith)
                .flatMap(part -> part);
    }

    private void checkTable(UnresolvedRelation relation) {
        List<String> name = elements(relation.multipartIdentifier());
        hasQualified |= name.size() == 2;
        if (name.size() != 1 || local.contains(name.get(0).toLowerCase(Locale.ROOT))) {
            return;
        }
        TableIdentifier table = new TableIdentifier(name.get(0));
        if (!catalog().isTempView(table)
                && (metastore.isUntouched() || !catalog().tableExists(table))) {
            List<String> known = elements(catalog().listLocalTempViews("*")).stream()
                    .map(TableIdentifier::table)
                    .toList();
            throw missing(new Unknown(NO_TABLE, "relationName", name.get(0)), known, relation.origin());
        }
    }

    /** What {@code a.b} names: no path, and there is no database of the user's either. */
    private void checkQualified(LogicalPlan plan) {
        if (plan instanceof UnresolvedRelation relation
                && relation.multipartIdentifier().size() == 2
                && !relation.multipartIdentifier().head().equalsIgnoreCase(GLOBAL_VIEWS)) {
            String name = String.join(".", elements(relation.multipartIdentifier()));
            throw missing(new Unknown(NO_TABLE, "relationName", name), List.of(), relation.origin());
        }
        parts(plan).forEach(this::checkQualified);
    }

    private void checkFunction(UnresolvedFunction function) {
        List<String> name = elements(function.nameParts());
        if (name.size() != 1
                || catalog().lookupBuiltinOrTempFunction(name.get(0)).isDefined()) {
            return;
        }
        if (metastore.isUntouched() || !catalog().functionExists(new FunctionIdentifier(name.get(0)))) {
            List<String> known = elements(
                            spark.sessionState().functionRegistry().listFunction())
                    .stream()
                    .map(FunctionIdentifier::funcName)
                    .toList();
            throw missing(new Unknown("UNRESOLVED_ROUTINE", "routineName", name.get(0)), known, function.origin());
        }
    }

    /** A name that nothing has, and how Spark calls this error and its parameter. */
    private record Unknown(String errorClass, String parameter, String name) {}

    private UserError missing(Unknown unknown, List<String> known, Origin origin) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(unknown.parameter(), "`" + unknown.name() + "`");
        parameters.put("searchPath", ""); // where Spark would have looked for a function
        Suggestion.nearest(unknown.name(), known).ifPresent(near -> parameters.put("proposal", near));
        AnalysisException error = new AnalysisException(
                unknown.errorClass(), JavaConverters.mapAsScalaMap(parameters).toMap(Predef.$conforms()), origin);
        return SparkErrors.translate(error, text);
    }

    private SessionCatalog catalog() {
        return spark.sessionState().catalog();
    }

    private static <T> List<T> elements(Seq<T> elements) {
        return JavaConverters.seqAsJavaList(elements);
    }
}
