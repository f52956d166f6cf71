package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.source.file.LogFile;
import dev.logsift.source.file.LogSourceOptions;
import dev.logsift.text.UserError;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.FileFormat;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.execution.datasources.TextBasedFileFormat;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function1;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.reflect.ClassTag;

/**
 * Spark's file source for logs of one family: splits, globs, partition folders, compressed files, {@code _metadata} and
 * {@code CREATE TABLE ... USING} come with it; rows come as column batches.
 *
 * <p>Options: {@code logFormat} (a format's name or a LogFormat string; else lines of each file decide),
 * {@code map} (what the columns of a CSV or JSON table are called), {@code timeZone}, {@code rejects} ({@code true} for the
 * lines that cannot be read instead of those that can), {@code pushdown} ({@code false} to leave all filters to Spark, which
 * gives the same rows more slowly).
 */
abstract class LogFileFormat extends TextBasedFileFormat implements DataSourceRegister {
    private final Family family;

    LogFileFormat(Family family) {
        this.family = family;
    }

    @Override
    public String shortName() {
        return family.provider();
    }

    @Override
    public Option<StructType> inferSchema(
            SparkSession spark, scala.collection.immutable.Map<String, String> options, Seq<FileStatus> files) {
        LogSourceOptions source = options(spark, options);
        if (source.rejects()) {
            return Option.apply(LogSchema.of(LogSchema.REJECTS));
        }
        Configuration conf = hadoopConf(spark, options);
        Map<String, LogColumn> columns = new LinkedHashMap<>();
        family.columns().forEach(column -> columns.put(column.name(), column));
        for (FileStatus file : JavaConverters.seqAsJavaList(files)) {
            if (file.getLen() > 0) {
                BoundFormat format = new LogFile(file.getPath(), conf).format(source, file.getLen());
                format.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
            }
            if (!source.needsLook()) {
                break;
            }
        }
        return Option.apply(LogSchema.ofLog(java.util.List.copyOf(columns.values())));
    }

    @Override
    public boolean isSplitable(SparkSession spark, scala.collection.immutable.Map<String, String> options, Path path) {
        LogFile file = new LogFile(path, hadoopConf(spark, options));
        if (file.isNamedCompressed()) {
            return false; // bzip2 could be split, but then nobody would know the lines' offsets
        }
        LogSourceOptions source = options(spark, options);
        return !source.needsLook()
                || !file.format(source, file.length()).definition().isSelfDescribing();
    }

    @Override
    public boolean supportBatch(SparkSession spark, StructType schema) {
        return true;
    }

    @Override
    public Function1<PartitionedFile, Iterator<InternalRow>> buildReaderWithPartitionValues(
            SparkSession spark,
            StructType dataSchema,
            StructType partitionSchema,
            StructType requiredSchema,
            Seq<Filter> filters,
            scala.collection.immutable.Map<String, String> options,
            Configuration hadoopConf) {
        Broadcast<SerializableConfiguration> conf = spark.sparkContext()
                .broadcast(new SerializableConfiguration(hadoopConf), ClassTag.apply(SerializableConfiguration.class));
        boolean batches = options.getOrElse(FileFormat.OPTION_RETURNING_BATCH(), () -> "true")
                .equals("true");
        PushedFilters pushed = new PushedFilters(java.util.List.copyOf(JavaConverters.seqAsJavaList(filters)));
        LogScan scan = LogScan.of(options(spark, options), requiredSchema, partitionSchema, pushed);
        return new LogReaderFactory(scan, batches, conf);
    }

    @Override
    public OutputWriterFactory prepareWrite(
            SparkSession spark,
            Job job,
            scala.collection.immutable.Map<String, String> options,
            StructType dataSchema) {
        throw UserError.of(shortName() + " only reads").help("write results with USING parquet, or with 'store'");
    }

    private LogSourceOptions options(SparkSession spark, scala.collection.immutable.Map<String, String> options) {
        return LogSourceOptions.of(family, spark, JavaConverters.mapAsJavaMap(options));
    }

    private static Configuration hadoopConf(
            SparkSession spark, scala.collection.immutable.Map<String, String> options) {
        return spark.sessionState().newHadoopConfWithOptions(options);
    }
}
