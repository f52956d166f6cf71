package dev.logsift.source.file;

import dev.logsift.text.ByteSize;
import dev.logsift.text.UserError;
import org.apache.hadoop.fs.FileStatus;

/**
 * What a file was when a query was planned. It may grow, as logs do: what came later is not read. Anything else means that
 * it is not the file any more that the query is about.
 *
 * @param modified milliseconds since 1970
 */
public record ListedFile(long bytes, long modified) {
    private static final int MILLISECONDS = 1000;

    void requireSame(FileStatus now, String file) {
        if (now.getLen() < bytes) {
            throw changed(file)
                    .because("it had " + ByteSize.of(bytes) + " and has " + ByteSize.of(now.getLen()) + " now");
        }
        if (now.getLen() == bytes && seconds(now.getModificationTime()) != seconds(modified)) {
            throw changed(file).because("it was written anew");
        }
    }

    static UserError changed(String file) {
        return UserError.of(file + " changed while it was read").help("run the statement again");
    }

    /** Object stores list times in milliseconds, and tell those of a single object in seconds. */
    private static long seconds(long milliseconds) {
        return Math.floorDiv(milliseconds, MILLISECONDS);
    }
}
