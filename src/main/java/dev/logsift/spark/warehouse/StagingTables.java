package dev.logsift.spark.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import scala.collection.JavaConverters;

/**
 * Tables that are being written: their names say which process writes them, so that what a killed process left can be
 * told from what another one is busy with.
 */
final class StagingTables {
    private static final String PREFIX = "logsift_staging_";

    private static final Pattern OWNER = Pattern.compile(PREFIX + "([a-z0-9]*)_([0-9]{1,18})_[0-9a-f]+");

    private static final int WAIT_MILLIS = 50;
    private static final int MOST_WAITS = 100;

    /** What is being written in this process: by another session, perhaps. */
    private static final Set<String> IN_USE = ConcurrentHashMap.newKeySet();

    private final SparkSession spark;

    StagingTables(SparkSession spark) {
        this.spark = spark;
    }

    static boolean isStaging(String name) {
        return name.startsWith(PREFIX);
    }

    /** A name that is in use until it is released. */
    String newName() {
        String name = PREFIX + host() + "_" + ProcessHandle.current().pid() + "_"
                + UUID.randomUUID().toString().substring(0, 8);
        IN_USE.add(name);
        return name;
    }

    void release(String name) {
        IN_USE.remove(name);
    }

    /** Removes a table's entry and its files, whichever of them there are. */
    void discard(String name) {
        boolean interrupted = Thread.interrupted(); // else some of the file system would give up
        try {
            interrupted |= awaitTasks();
            remove(name);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void remove(String name) {
        TableIdentifier identifier = new TableIdentifier(name);
        Path folder = new Path(catalog().defaultTablePath(identifier));
        try {
            catalog().dropTable(identifier, true, true);
        } finally {
            delete(folder);
        }
    }

    /** Removes what processes of this machine that are gone have left behind. */
    void discardLeftovers() {
        JavaConverters.seqAsJavaList(
                        catalog().externalCatalog().listTables(catalog().getCurrentDatabase(), PREFIX + "*"))
                .stream()
                .filter(StagingTables::isLeftover)
                .forEach(this::discard);
        leftoverFolders();
    }

    private void leftoverFolders() {
        Path warehouse = new Path(catalog().defaultTablePath(new TableIdentifier(PREFIX))).getParent();
        try {
            FileSystem system = warehouse.getFileSystem(spark.sessionState().newHadoopConf());
            if (system.exists(warehouse)) {
                for (FileStatus folder :
                        system.listStatus(warehouse, path -> isStaging(path.getName()) && isLeftover(path.getName()))) {
                    system.delete(folder.getPath(), true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tasks of a job that failed or was cancelled may still write for a moment, and make their folders anew.
     *
     * @return whether the thread was interrupted meanwhile, which cuts no wait short
     */
    private boolean awaitTasks() {
        boolean interrupted = false;
        for (int i = 0; i < MOST_WAITS && tasksRun(); i++) {
            try {
                Thread.sleep(WAIT_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    /** Asks the scheduler itself: Spark's status tracker hears of tasks a moment later than they start. */
    private boolean tasksRun() {
        return spark.sparkContext().taskScheduler() instanceof TaskSchedulerImpl scheduler
                && JavaConverters.mapAsJavaMap(scheduler.runningTasksByExecutors()).values().stream()
                        .anyMatch(running -> (Integer) running > 0);
    }

    private void delete(Path folder) {
        try {
            folder.getFileSystem(spark.sessionState().newHadoopConf()).delete(folder, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a process that is gone; this one writes no two tables at once, so one with its number is an earlier one's. */
    private static boolean isLeftover(String name) {
        Matcher owner = OWNER.matcher(name);
        if (!owner.matches() || !owner.group(1).equals(host())) {
            return false;
        }
        long process = Long.parseLong(owner.group(2));
        return process == ProcessHandle.current().pid()
                ? !IN_USE.contains(name)
                : ProcessHandle.of(process).isEmpty();
    }

    /** The machine's name without what a table's name may not hold; from the JVM's own, which asks no name server. */
    private static String host() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        return name.substring(name.indexOf('@') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private SessionCatalog catalog() {
        return spark.sessionState().catalog();
    }
}
