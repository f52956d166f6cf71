package dev.logsift.spark;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.InMemoryFileIndex;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.collection.JavaConverters;

/**
 * Keeps what Spark knows of the files behind views up to date. Spark lists a table's files once, when it is opened, but logs grow
 * and are rotated: a query should see what is there when it begins.
 *
 * <p>Only local files are looked at before each query. Elsewhere that would take long, and files do not grow there.
 */
final class LogListings {
    private final Configuration conf;
    private final Map<String, Set<InMemoryFileIndex>> listings = new ConcurrentHashMap<>();

    LogListings(Configuration conf) {
        this.conf = conf;
    }

    void follow(String view, Dataset<Row> rows) {
        Set<InMemoryFileIndex> ofView = Collections.newSetFromMap(new IdentityHashMap<>());
        List<LogicalPlan> leaves =
                JavaConverters.seqAsJavaList(rows.queryExecution().analyzed().collectLeaves());
        for (LogicalPlan leaf : leaves) {
            if (leaf instanceof LogicalRelation relation
                    && relation.relation() instanceof HadoopFsRelation files
                    && files.location() instanceof InMemoryFileIndex index) {
                ofView.add(index);
            }
        }
        listings.put(view, ofView);
    }

    void forget(String view) {
        listings.remove(view);
    }

    /** Lists files anew where one is not what it was. A file that is gone is left for its reader to complain of. */
    void update() {
        Set<InMemoryFileIndex> all = Collections.newSetFromMap(new IdentityHashMap<>());
        listings.values().forEach(all::addAll);
        for (InMemoryFileIndex index : all) {
            if (hasChanged(JavaConverters.seqAsJavaList(index.allFiles()))) {
                index.refresh();
            }
        }
    }

    private boolean hasChanged(List<FileStatus> files) {
        try {
            boolean changed = false;
            for (FileStatus file : files) {
                changed |= isLocal(file) && hasChanged(file);
            }
            return changed;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean hasChanged(FileStatus before) throws IOException {
        FileStatus now = before.getPath().getFileSystem(conf).getFileStatus(before.getPath());
        return now.getLen() != before.getLen() || now.getModificationTime() != before.getModificationTime();
    }

    private static boolean isLocal(FileStatus file) {
        return "file".equals(file.getPath().toUri().getScheme());
    }
}
