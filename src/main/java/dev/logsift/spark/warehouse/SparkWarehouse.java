package dev.logsift.spark.warehouse;

import dev.logsift.engine.StoredTable;
import dev.logsift.engine.Warehouse;
import dev.logsift.spark.jobs.ExitWait;
import dev.logsift.spark.jobs.JobControl;
import dev.logsift.spark.metastore.Metastore;
import dev.logsift.spark.rows.SparkRows;
import dev.logsift.text.UserError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import scala.collection.JavaConverters;

/** The warehouse in Spark's catalog: writes under a staging name, and renames when all is there. */
public final class SparkWarehouse implements Warehouse {
    private final SparkSession spark;
    private final Metastore metastore;
    private final StagingTables staging;
    private final JobControl jobs;

    public SparkWarehouse(SparkSession spark, JobControl jobs) {
        this.spark = spark;
        this.metastore = new Metastore(spark);
        this.staging = new StagingTables(spark);
        this.jobs = jobs;
    }

    @Override
    public Optional<StoredTable> find(String name) {
        if (metastore.isUntouched()) {
            return Optional.empty();
        }
        TableIdentifier identifier = new TableIdentifier(name);
        return jobs.guarded(
                name,
                () -> catalog().tableExists(identifier)
                        ? Optional.of(describe(name, catalog().getTableMetadata(identifier)))
                        : Optional.empty());
    }

    @Override
    public List<String> names() {
        if (metastore.isUntouched()) {
            return List.of();
        }
        return jobs.guarded(
                "SHOW TABLES",
                () ->
                        JavaConverters.seqAsJavaList(catalog()
                                        .externalCatalog()
                                        .listTables(catalog().getCurrentDatabase()))
                                .stream()
                                .filter(name -> !StagingTables.isStaging(name))
                                .sorted()
                                .toList());
    }

    /** The workspace's Derby serves one process: who keeps a shell open must not lock out the nightly store. */
    @Override
    public void warm() {
        if (!metastore.isOneProcessOnly()) {
            names();
        }
    }

    @Override
    public void create(String name, String query, List<String> partitionColumns, Map<String, String> properties) {
        requireHive();
        jobs.guarded(query, () -> {
            staging.discardLeftovers();
            ExitWait.around(jobs, () -> createThroughStaging(name, spark.sql(query), partitionColumns, properties));
            return name;
        });
    }

    @Override
    public void append(String name, String query) {
        requireHive();
        jobs.guarded(query, () -> {
            Dataset<Row> rows = spark.sql(query);
            ExitWait.around(jobs, () -> rows.write().insertInto(name));
            return name;
        });
    }

    private void createThroughStaging(
            String name, Dataset<Row> rows, List<String> partitionColumns, Map<String, String> properties) {
        String temporary = staging.newName();
        try {
            rows.write()
                    .format("parquet")
                    .partitionBy(partitionColumns.toArray(String[]::new))
                    .saveAsTable(temporary);
            setProperties(temporary, properties);
            jobs.requireNotCancelled();
            spark.sql("ALTER TABLE " + temporary + " RENAME TO " + name);
        } catch (Throwable e) { // whatever it is, nothing may stay
            staging.discard(temporary);
            throw e;
        } finally {
            staging.release(temporary);
        }
    }

    private void setProperties(String table, Map<String, String> properties) {
        if (!properties.isEmpty()) {
            String list = properties.entrySet().stream()
                    .map(entry -> "'" + entry.getKey() + "' = '" + entry.getValue() + "'")
                    .collect(Collectors.joining(", "));
            spark.sql("ALTER TABLE " + table + " SET TBLPROPERTIES (" + list + ")");
        }
    }

    private void requireHive() {
        if (!"hive".equals(spark.conf().get("spark.sql.catalogImplementation"))) {
            throw UserError.of("this session keeps no stored tables")
                    .because("it was started with the catalog in memory")
                    .help("start Logsift without --catalog memory");
        }
    }

    private SessionCatalog catalog() {
        return spark.sessionState().catalog();
    }

    private static StoredTable describe(String name, CatalogTable table) {
        return new StoredTable(
                name,
                table.storage().locationUri().isDefined()
                        ? Optional.of(table.location().toString())
                        : Optional.empty(),
                SparkRows.columns(table.schema()),
                List.copyOf(JavaConverters.seqAsJavaList(table.partitionColumnNames())),
                Map.copyOf(JavaConverters.mapAsJavaMap(table.properties())));
    }
}
