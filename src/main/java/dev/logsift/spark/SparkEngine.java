package dev.logsift.spark;

import dev.logsift.engine.Activity;
import dev.logsift.engine.Column;
import dev.logsift.engine.Condition;
import dev.logsift.engine.Engine;
import dev.logsift.engine.HeldView;
import dev.logsift.engine.KeptView;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Reading;
import dev.logsift.engine.Relation;
import dev.logsift.engine.Result;
import dev.logsift.engine.SourceColumn;
import dev.logsift.engine.SourceFile;
import dev.logsift.engine.SqlLanguage;
import dev.logsift.engine.StoredTable;
import dev.logsift.engine.Warehouse;
import dev.logsift.function.FunctionContext;
import dev.logsift.spark.jobs.JobControl;
import dev.logsift.spark.metastore.StorageUsers;
import dev.logsift.spark.rows.HeldRows;
import dev.logsift.spark.rows.KeptRows;
import dev.logsift.spark.rows.NamedRows;
import dev.logsift.spark.rows.QueryRows;
import dev.logsift.spark.rows.ResultRows;
import dev.logsift.spark.rows.SourceColumns;
import dev.logsift.spark.rows.SparkRows;
import dev.logsift.spark.warehouse.SparkWarehouse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.execution.datasources.DataSource;
import scala.collection.JavaConverters;

/** The engine over a Spark session. */
public final class SparkEngine implements Engine {
    private final SparkSession spark;
    private final StorageUsers users;
    private final LogFiles files;
    private final LogListings listings;
    private final JobControl jobs;
    private final SparkWarehouse warehouse;
    private final FunctionContext functions;
    private SparkEngine ofFewRows;

    private SparkEngine(SparkSession spark, StorageUsers users, JobControl jobs, FunctionContext functions) {
        this.spark = spark;
        this.users = users;
        IntervalWindow.register(spark);
        ReadField.register(spark);
        LogsiftFunctions.register(spark, functions);
        this.functions = functions;
        this.files = new LogFiles(spark.sessionState().newHadoopConf());
        this.listings = new LogListings(spark.sessionState().newHadoopConf());
        this.jobs = jobs;
        this.warehouse = new SparkWarehouse(spark, jobs);
    }

    public static SparkEngine start(EngineSettings settings) {
        SparkSession spark = SparkSessions.start(settings);
        StorageUsers users = StorageUsers.join(settings.storage());
        return new SparkEngine(spark, users, new JobControl(spark.sparkContext(), users), settings.functions());
    }

    @Override
    public Result.Table sql(String statement, Map<String, Object> parameters) {
        listings.update();
        Dataset<Row> dataset = jobs.guarded(statement, () -> spark.sql(statement, parameters));
        return new Result.Table(SparkRows.columns(dataset.schema()), new QueryRows(statement, dataset, jobs));
    }

    @Override
    public Result.Table query(String statement, Map<String, Object> parameters) {
        listings.update();
        Dataset<Row> dataset = jobs.guarded(statement, () -> new QueryAnalysis(spark).query(statement, parameters));
        return new Result.Table(SparkRows.columns(dataset.schema()), new QueryRows(statement, dataset, jobs));
    }

    @Override
    public List<List<Object>> first(String statement, int rows) {
        return jobs.guarded(statement, () -> spark.sql(statement).takeAsList(rows).stream()
                .map(SparkRows::values)
                .toList());
    }

    @Override
    public List<Column> columns(String table) {
        return jobs.guarded(table, () -> SparkRows.columns(spark.table(table).schema()));
    }

    @Override
    public Relation open(LogView view) {
        return jobs.guarded(view.provider(), () -> {
            Dataset<Row> rows = spark.read()
                    .format(view.provider())
                    .option(DataSource.GLOB_PATHS_KEY(), false)
                    .options(view.options())
                    .load(view.paths().toArray(String[]::new));
            Dataset<Row> fromSince = view.since()
                    .map(time -> rows.filter(rows.col("ts").geq(time)))
                    .orElse(rows);
            return new SparkRelation(view.until()
                    .map(time -> fromSince.filter(rows.col("ts").lt(time)))
                    .orElse(fromSince));
        });
    }

    @Override
    public List<SourceColumn> columns(Relation relation) {
        return SourceColumns.of(((SparkRelation) relation).rows().schema());
    }

    @Override
    public Relation select(Relation relation, List<String> expressions, String condition) {
        Dataset<Row> rows = ((SparkRelation) relation).rows();
        return jobs.guarded(
                condition,
                () -> new SparkRelation(rows.where(condition).selectExpr(expressions.toArray(String[]::new))));
    }

    @Override
    public Relation open(StoredTable table) {
        return jobs.guarded(table.name(), () -> new SparkRelation(spark.table(table.name())));
    }

    @Override
    public void createView(String name, Relation relation) {
        Dataset<Row> rows = ((SparkRelation) relation).rows();
        NamedRows.name(spark, name, rows);
        listings.follow(name, rows);
    }

    @Override
    public void createView(String name, String query, Map<String, Object> parameters) {
        jobs.guarded(query, () -> {
            NamedRows.name(spark, name, new QueryAnalysis(spark).query(query, parameters));
            return name;
        });
    }

    @Override
    public void createView(String name, Result.Table result) {
        Dataset<Row> rows = result.rows().origin() instanceof QueryRows query
                ? query.dataset()
                : ResultRows.dataset(spark, result.columns(), result.collect());
        NamedRows.name(spark, name, rows);
    }

    @Override
    public void createView(String name, HeldView rows) {
        NamedRows.name(spark, name, ((HeldRows) rows).in(spark));
    }

    @Override
    public KeptView keep(String view) {
        return jobs.guarded(view, () -> KeptRows.of(spark, view));
    }

    @Override
    public Optional<HeldView> hold(String view, int mostRows) {
        if (!spark.sparkContext().isLocal()) {
            return Optional.empty();
        }
        listings.update();
        return jobs.guarded(view, () -> HeldRows.of(spark, view, mostRows).map(rows -> rows));
    }

    @Override
    public void dropView(String name) {
        spark.catalog().dropTempView(name);
        listings.forget(name);
    }

    @Override
    public boolean hasView(String name) {
        return spark.sessionState().catalog().isTempView(new TableIdentifier(name));
    }

    @Override
    public List<String> views() {
        return JavaConverters.seqAsJavaList(spark.sessionState().catalog().listLocalTempViews("*")).stream()
                .map(TableIdentifier::table)
                .toList();
    }

    @Override
    public List<Boolean> areTrue(String view, List<Condition> conditions) {
        listings.update();
        return jobs.guarded(view, () -> new ConditionQuery(spark, view).areTrue(conditions));
    }

    @Override
    public SqlLanguage language() {
        return new SparkLanguage(spark);
    }

    @Override
    public Warehouse warehouse() {
        return warehouse;
    }

    @Override
    public List<SourceFile> files(List<String> paths) {
        return files.resolve(paths);
    }

    @Override
    public <T> T read(SourceFile file, long offset, Reading<T> reading) {
        return files.read(file, offset, reading);
    }

    @Override
    public byte[] head(SourceFile file, int bytes) {
        return files.head(file, bytes);
    }

    @Override
    public byte[] sample(SourceFile file) {
        return files.sample(file);
    }

    @Override
    public boolean isCompressed(SourceFile file) {
        return files.isCompressed(file);
    }

    @Override
    public Engine isolated() {
        return new SparkEngine(spark.newSession(), users, jobs, functions);
    }

    @Override
    public ZoneId zone() {
        return DateTimeUtils.getZoneId(spark.conf().get("spark.sql.session.timeZone"));
    }

    @Override
    public <T> T cancellable(Supplier<T> work) {
        return jobs.cancellable(work);
    }

    @Override
    public <T> T within(Duration limit, Supplier<T> work) {
        return jobs.within(limit, work);
    }

    @Override
    public Engine ofFewRows(Collection<String> views) {
        listings.update(); // that engine follows no files
        SparkEngine engine = ownOfFewRows();
        FewRows.set(spark, engine.spark);
        for (String view : views) {
            LogicalPlan plan = spark.table(view).queryExecution().analyzed();
            NamedRows.name(engine.spark, view, Dataset.ofRows(engine.spark, plan));
        }
        return engine;
    }

    private synchronized SparkEngine ownOfFewRows() {
        if (ofFewRows == null) {
            ofFewRows = (SparkEngine) isolated();
        }
        return ofFewRows;
    }

    @Override
    public int cores() {
        return spark.sparkContext().defaultParallelism();
    }

    @Override
    public void cancel() {
        jobs.cancel();
    }

    @Override
    public void cancelForGood() {
        jobs.cancelForGood();
    }

    @Override
    public Activity activity() {
        return jobs.activity();
    }

    @Override
    public void close() {
        jobs.close();
        spark.stop();
        users.close();
    }

    /** Rows as Spark has them. */
    private record SparkRelation(Dataset<Row> rows) implements Relation {}
}
