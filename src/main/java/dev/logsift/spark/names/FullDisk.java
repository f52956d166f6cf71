package dev.logsift.spark.names;

import dev.logsift.text.UserError;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The system says in a few words that a disk takes no more; on which one to make room is said here. */
final class FullDisk {
    private static final Pattern REASON = Pattern.compile("No space left on device|Disk quota exceeded|File too large");

    private FullDisk() {}

    /** What to tell the user if a job failed because of it. */
    static Optional<UserError> in(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof IOException && REASON.matcher(message).find()) {
                return Optional.of(UserError.of("there is no room on a disk that this is written to")
                        .because(message)
                        .help("make room for Spark's intermediate files in " + System.getProperty("java.io.tmpdir")
                                + " and for stored tables in the workspace, or choose other folders with"
                                + " --conf spark.local.dir=DIR and --workspace DIR")
                        .causedBy(failure));
            }
        }
        return Optional.empty();
    }
}
