package dev.logsift.spark;

import dev.logsift.engine.Column;
import dev.logsift.engine.Engine;
import dev.logsift.engine.LogView;
import dev.logsift.engine.Result;
import dev.logsift.engine.Rows;
import dev.logsift.engine.SourceFile;
import dev.logsift.text.UserError;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;

/** The engine over a Spark session. */
public final class SparkEngine implements Engine {
    private final SparkSession spark;
    private final LogFiles files;
    private volatile String jobGroup;
    private volatile boolean cancelled;

    public SparkEngine(SparkSession spark) {
        this.spark = spark;
        this.files = new LogFiles(spark.sessionState().newHadoopConf());
    }

    public static SparkEngine start(EngineSettings settings) {
        return new SparkEngine(SparkSessions.start(settings));
    }

    @Override
    public Result.Table sql(String statement, Map<String, Object> parameters) {
        Dataset<Row> dataset = guarded(statement, () -> spark.sql(statement, parameters));
        Rows rows = () -> guardedIterator(statement, dataset);
        return new Result.Table(SparkRows.columns(dataset.schema()), rows);
    }

    @Override
    public List<Column> columns(String table) {
        return guarded(table, () -> SparkRows.columns(spark.table(table).schema()));
    }

    @Override
    public void createView(String name, LogView view) {
        guarded(name, () -> {
            spark.read()
                    .format(view.provider())
                    .options(view.options())
                    .load(view.paths().toArray(String[]::new))
                    .createOrReplaceTempView(name);
            return name;
        });
    }

    @Override
    public void createView(String name, String query, Map<String, Object> parameters) {
        guarded(query, () -> {
            spark.sql(query, parameters).createOrReplaceTempView(name);
            return name;
        });
    }

    @Override
    public void dropView(String name) {
        spark.catalog().dropTempView(name);
    }

    @Override
    public boolean hasView(String name) {
        return spark.sessionState().catalog().isTempView(new TableIdentifier(name));
    }

    @Override
    public List<SourceFile> files(List<String> paths) {
        return files.resolve(paths);
    }

    @Override
    public byte[] head(SourceFile file, int bytes) {
        return files.head(file, bytes);
    }

    @Override
    public Engine isolated() {
        return new SparkEngine(spark.newSession());
    }

    @Override
    public ZoneId zone() {
        return DateTimeUtils.getZoneId(spark.conf().get("spark.sql.session.timeZone"));
    }

    @Override
    public <T> T cancellable(Supplier<T> work) {
        cancelled = false;
        jobGroup = "logsift-" + UUID.randomUUID();
        spark.sparkContext().setJobGroup(jobGroup, "Logsift statement", true);
        try {
            return work.get();
        } finally {
            spark.sparkContext().clearJobGroup();
            jobGroup = null;
        }
    }

    @Override
    public void cancel() {
        String group = jobGroup;
        cancelled = true;
        if (group != null) {
            spark.sparkContext().cancelJobGroup(group);
        } else {
            spark.sparkContext().cancelAllJobs();
        }
    }

    @Override
    public void close() {
        spark.stop();
    }

    private Iterator<List<Object>> guardedIterator(String statement, Dataset<Row> dataset) {
        Iterator<Row> rows = guarded(statement, dataset::toLocalIterator);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return guarded(statement, rows::hasNext);
            }

            @Override
            public List<Object> next() {
                return SparkRows.values(guarded(statement, rows::next));
            }
        };
    }

    private <T> T guarded(String statement, Supplier<T> work) {
        try {
            return work.get();
        } catch (UserError e) {
            throw e;
        } catch (Throwable e) { // Scala throws checked exceptions that Java does not see
            if (cancelled) {
                CancellationException stop = new CancellationException("cancelled");
                stop.initCause(e);
                throw stop;
            }
            if (e instanceof Error && !(e instanceof LinkageError)) {
                throw e;
            }
            throw SparkErrors.translate(e, statement);
        }
    }
}
