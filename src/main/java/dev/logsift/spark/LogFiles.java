package dev.logsift.spark;

import dev.logsift.engine.Reading;
import dev.logsift.engine.SourceFile;
import dev.logsift.source.file.LogFile;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Finds files through Hadoop's file systems, so that {@code hdfs://} works as a local path does. */
final class LogFiles {
    private final Configuration conf;

    LogFiles(Configuration conf) {
        this.conf = conf;
    }

    List<SourceFile> resolve(List<String> paths) {
        List<SourceFile> files = new ArrayList<>();
        for (String path : paths) {
            files.addAll(resolve(path));
        }
        return files.stream().distinct().toList();
    }

    <T> T read(SourceFile file, long offset, Reading<T> reading) {
        return new LogFile(new Path(file.path()), conf).read(offset, reading);
    }

    byte[] head(SourceFile file, int bytes) {
        return new LogFile(new Path(file.path()), conf).head(bytes);
    }

    byte[] sample(SourceFile file) {
        return new LogFile(new Path(file.path()), conf).sample(file.bytes());
    }

    boolean isCompressed(SourceFile file) {
        return new LogFile(new Path(file.path()), conf).isCompressed();
    }

    private List<SourceFile> resolve(String given) {
        try {
            Path path = new Path(given);
            FileSystem system = path.getFileSystem(conf);
            // A file whose own name holds glob characters is meant before a pattern is.
            FileStatus[] matches =
                    system.exists(path) ? new FileStatus[] {system.getFileStatus(path)} : system.globStatus(path);
            if (matches == null || matches.length == 0) {
                throw UserError.of("no such file: " + given)
                        .help("check the path; a glob such as logs/*.gz must match at least one file");
            }
            List<SourceFile> files = new ArrayList<>();
            for (FileStatus match : matches) {
                collect(system, match, files);
            }
            if (files.isEmpty()) {
                throw UserError.of("no log files in " + given)
                        .help("give a folder that holds files, or name the files");
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw UserError.of("cannot open " + given)
                    .because(String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    private static void collect(FileSystem system, FileStatus status, List<SourceFile> into) throws IOException {
        if (status.isFile()) {
            requireRegular(status);
            into.add(new SourceFile(
                    status.getPath().toString(), status.getLen(), Instant.ofEpochMilli(status.getModificationTime())));
            return;
        }
        FileStatus[] children = system.listStatus(status.getPath(), child -> !isHidden(child.getName()));
        Arrays.sort(children, Comparator.comparing(FileStatus::getPath));
        for (FileStatus child : children) {
            collect(system, child, into);
        }
    }

    /** A pipe can be read once only, and a table is read by each query. */
    private static void requireRegular(FileStatus status) {
        URI file = status.getPath().toUri();
        if ("file".equals(file.getScheme()) && !Files.isRegularFile(java.nio.file.Path.of(file.getPath()))) {
            throw UserError.of(file.getPath() + " is a pipe or a device, not a file")
                    .help("write what comes out of it to a file first, and load that");
        }
    }

    /** The same names that Spark leaves out of a table's folder. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_");
    }
}
