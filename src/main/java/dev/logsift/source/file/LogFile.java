package dev.logsift.source.file;

import dev.logsift.engine.Reading;
import dev.logsift.format.BoundFormat;
import dev.logsift.format.FormatDefinition;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.format.detect.LineSample;
import dev.logsift.text.UserError;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** A log file on any of Hadoop's file systems, decompressed if its first bytes say that it is compressed. */
public record LogFile(Path path, Configuration conf) {

    /** The path as a user would write it: without the scheme where it is local. */
    public String displayName() {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
    }

    /** @param length the file's length when it was listed, so that all its parts are judged by the same lines */
    public BoundFormat format(LogSourceOptions options, long length) {
        FormatDefinition format = options.only().orElseGet(() -> options.choose(sample(length), displayName()));
        return format.bind(format.isSelfDescribing() ? head(LineCursor.SAMPLE_BYTES) : new byte[0]);
    }

    /**
     * Lines to tell the format by: the first ones and, where the file is long and not compressed, as many from its middle.
     *
     * @param length the file's length in bytes
     */
    public byte[] sample(long length) {
        byte[] head = head(LineCursor.SAMPLE_BYTES);
        if (length <= 2L * LineCursor.SAMPLE_BYTES || isCompressed()) {
            return head;
        }
        return LineSample.of(head, read(length / 2, in -> in.readNBytes(LineCursor.SAMPLE_BYTES)));
    }

    /**
     * The first bytes, decompressed, behind the NULs that a log begins with that was truncated while it was written.
     *
     * @throws UserError if it cannot be read or is no text
     */
    public byte[] head(int bytes) {
        return read(0, in -> TextHead.of(in, bytes));
    }

    /**
     * Reads the text, decompressed, from a byte of it on; behind its end there is nothing.
     *
     * @throws UserError if it cannot be read or is no text
     */
    public <T> T read(long offset, Reading<T> reading) {
        try (FSDataInputStream in = open();
                InputStream content = content(in)) {
            if (content == in) {
                in.seek(offset);
            } else {
                skip(content, offset);
            }
            return reading.from(content);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether a byte in the middle can only be had by decompressing all before it. */
    public boolean isCompressed() {
        try (FSDataInputStream in = open();
                InputStream content = content(in)) {
            return content != in;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether the name says that it can be read from its beginning only; without a look into the file. */
    public boolean isNamedCompressed() {
        return Compression.named(path.getName()).isPresent() || codec() != null;
    }

    /**
     * The lines whose first byte lies in a part of the file. A compressed file is one part, the one that begins at 0, however
     * it was split: that it is compressed may show only when it is opened.
     */
    public LineBlocks lines(long start, long length) throws IOException {
        FSDataInputStream in = open();
        InputStream content = content(in);
        if (content != in && start == 0) {
            return new LineBlocks(content, 0, LineBlocks.NO_END, displayName());
        }
        if (content != in) {
            content.close();
            return LineBlocks.none(displayName());
        }
        in.seek(Math.max(0, start - 1));
        return new LineBlocks(in, start, start + length, displayName());
    }

    /** Fails if the file is not any more what it was when it was listed, but for growing. */
    public void requireSame(ListedFile listed) throws IOException {
        listed.requireSame(status(), displayName());
    }

    /** Its length in bytes, compressed if it is. */
    public long length() {
        try {
            return status().getLen();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public FileStatus status() throws IOException {
        return path.getFileSystem(conf).getFileStatus(path);
    }

    /** What to tell the user of a failure to read. */
    public UserError unreadable(IOException cause) {
        if (cause instanceof FileNotFoundException && !exists()) {
            return UserError.of(displayName() + " is not there any more")
                    .because("it was removed or renamed after it had been loaded")
                    .help("load what is there now")
                    .causedBy(cause);
        }
        if (cause instanceof EOFException) {
            return ListedFile.changed(displayName()).because(cause.getMessage()).causedBy(cause);
        }
        return UserError.of("cannot read " + displayName() + " to its end")
                .because(String.valueOf(cause.getMessage()))
                .help("is it still there, and may you read it?")
                .causedBy(cause);
    }

    /** What is cut off or damaged says so itself, so that an end is the text's own. */
    private static void skip(InputStream content, long bytes) throws IOException {
        try {
            content.skipNBytes(bytes);
        } catch (EOFException e) {
            // there is less, which shows when it is read
        }
    }

    /** Hadoop's own compression of this name, such as {@code .deflate} and {@code .snappy}; null if there is none. */
    CompressionCodec codec() {
        return new CompressionCodecFactory(conf).getCodec(path);
    }

    private boolean exists() {
        try {
            return path.getFileSystem(conf).exists(path);
        } catch (IOException e) {
            return true; // nobody can tell
        }
    }

    private FSDataInputStream open() throws IOException {
        return path.getFileSystem(conf).open(path);
    }

    /** Closes the stream if it is none that can be read. */
    private InputStream content(FSDataInputStream in) throws IOException {
        try {
            return new LogContent(this).of(in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
