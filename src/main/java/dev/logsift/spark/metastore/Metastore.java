package dev.logsift.spark.metastore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Where the names of stored tables are kept: to ask the workspace's own takes seconds the first time. */
public final class Metastore {
    private static final Pattern WORKSPACE_DERBY = Pattern.compile("jdbc:derby:;databaseName=([^;]+);create=true");

    private final SparkSession spark;
    private Optional<Path> derby;

    public Metastore(SparkSession spark) {
        this.spark = spark;
    }

    /** Whether it was never made: to ask it would take seconds to make it and find nothing. */
    public boolean isUntouched() {
        return derby().filter(Files::notExists).isPresent();
    }

    /** Whether it is the workspace's own Derby, which one process at a time can open. */
    public boolean isOneProcessOnly() {
        return derby().isPresent();
    }

    private synchronized Optional<Path> derby() {
        if (derby == null) {
            derby = workspaceDerby();
        }
        return derby;
    }

    private Optional<Path> workspaceDerby() {
        Configuration conf = spark.sessionState().newHadoopConf();
        Matcher matcher = WORKSPACE_DERBY.matcher(conf.get("javax.jdo.option.ConnectionURL", ""));
        return matcher.matches() && conf.get("hive.metastore.uris", "").isEmpty()
                ? Optional.of(Path.of(matcher.group(1)))
                : Optional.empty();
    }
}
