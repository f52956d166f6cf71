package dev.logsift.source.time;

import dev.logsift.source.file.LogFile;
import java.io.IOException;
import java.time.Duration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A file as it was at some moment, and how it is read.
 *
 * @param modified milliseconds since 1970
 * @param reading a digest of all that decides which rows its lines are
 */
public record FileState(Path path, long length, long modified, String reading) {
    private static final long LEAST_STRETCH = 1 << 20;
    private static final long MOST_STRETCHES = 1024;

    /** File systems tell times apart that are this far from each other. */
    private static final Duration CLOCK_TICK = Duration.ofSeconds(2);

    public static FileState of(LogFile file, String reading) throws IOException {
        FileStatus status = file.status();
        return new FileState(file.path(), status.getLen(), status.getModificationTime(), reading);
    }

    /** How many bytes of the file should be known together, so that what is known of it does not grow with it. */
    long stretchBytes() {
        return Math.max(LEAST_STRETCH, length / MOST_STRETCHES);
    }

    /** Whether the file has not been written for so long that its next change will show in its time. */
    public boolean isSettled() {
        return System.currentTimeMillis() - modified > CLOCK_TICK.toMillis();
    }

    boolean isStill(LogFile file) {
        try {
            return equals(of(file, reading));
        } catch (IOException e) {
            return false; // it vanished, which is for its next reader to say
        }
    }
}
