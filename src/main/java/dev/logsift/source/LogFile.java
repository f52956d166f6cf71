package dev.logsift.source;

import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDetector;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** A log file on any of Hadoop's file systems, decompressed by its name's ending. */
record LogFile(Path path, Configuration conf) {

    /** The path as a user would write it: without the scheme where it is local. */
    String displayName() {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
    }

    BoundFormat format(LogSourceOptions options) {
        return options.choose(options.needsHead() ? head() : new byte[0], displayName());
    }

    /** The lines whose first byte lies in a part of the file; a compressed file is one part. */
    LineBlocks lines(long start, long length) throws IOException {
        CompressionCodec codec = codec();
        FSDataInputStream in = path.getFileSystem(conf).open(path);
        if (codec != null) {
            return new LineBlocks(codec.createInputStream(in), 0, Long.MAX_VALUE, displayName());
        }
        in.seek(Math.max(0, start - 1));
        return new LineBlocks(in, start, start + length, displayName());
    }

    /** What to tell the user of a failure to read. */
    UserError unreadable(IOException cause) {
        return UserError.of("cannot read " + displayName() + " to its end")
                .because(String.valueOf(cause.getMessage()))
                .help(
                        codec() == null
                                ? "is it still there, and readable?"
                                : "is it complete? 'gzip -t' checks a .gz file")
                .causedBy(cause);
    }

    private byte[] head() {
        try (InputStream in = decompressed()) {
            return in.readNBytes(FormatDetector.SAMPLE_BYTES);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private InputStream decompressed() throws IOException {
        CompressionCodec codec = codec();
        InputStream in = path.getFileSystem(conf).open(path);
        return codec == null ? in : codec.createInputStream(in);
    }

    private CompressionCodec codec() {
        return new CompressionCodecFactory(conf).getCodec(path);
    }
}
