package dev.logsift.bench.startup;

import dev.logsift.bench.question.SparkRegexCandidate;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What somebody writes who has Spark and no Logsift: a session with Hive support, one statement, its rows, the end.
 * {@code bench/startup} starts it as a process of its own with Logsift's jars, JVM options and session settings.
 */
final class PlainProgram {
    private PlainProgram() {}

    /** @param args a folder to keep things in, a statement, and the log that it asks for as {@code access}, if it does */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        SparkSession spark = SparkSession.builder()
                .appName("plain")
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.log.level", "WARN")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(
                        "spark.sql.shuffle.partitions",
                        String.valueOf(Runtime.getRuntime().availableProcessors()))
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .config(
                        "spark.hadoop.javax.jdo.option.ConnectionURL",
                        "jdbc:derby:;databaseName=" + folder.resolve("metastore") + ";create=true")
                .enableHiveSupport()
                .getOrCreate();
        if (args.length > 2) {
            SparkRegexCandidate.lines(spark, Path.of(args[2])).createOrReplaceTempView("access");
        }
        spark.sql(args[1]).collectAsList().forEach(row -> System.out.println(row.mkString(",")));
        spark.stop();
    }
}
