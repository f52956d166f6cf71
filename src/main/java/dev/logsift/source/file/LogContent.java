package dev.logsift.source.file;

import dev.logsift.format.detect.FormatDetector;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.io.compress.CompressionCodec;

/** Finds out from a file's first bytes, and on doubt from its name, how to get at its text. */
record LogContent(LogFile file) {

    /**
     * The file's text from its beginning on, or the stream itself if the file is plain text.
     *
     * @throws dev.logsift.text.UserError if the file is no text, compressed or not
     */
    InputStream of(FSDataInputStream in) throws IOException {
        byte[] head = in.readNBytes(ForeignContent.SAMPLE_BYTES);
        in.seek(0);
        Optional<Compression> compression = Compression.of(head);
        if (compression.isPresent()) {
            return checked(DecompressedStream.of(in, compression.get(), file.displayName()));
        }
        ForeignContent.refuse(head, file.displayName());
        return FormatDetector.looksBinary(head) ? asNamed(in) : in;
    }

    /** What is no text must be what the file's name says. */
    private InputStream asNamed(FSDataInputStream in) throws IOException {
        Optional<Compression> compression = Compression.named(file.path().getName());
        if (compression.isPresent()) {
            String program = compression.get().program();
            throw DecompressedStream.damaged(
                    compression.get(),
                    file.displayName(),
                    new IOException("it does not begin as " + program + " does"));
        }
        CompressionCodec codec = file.codec();
        return codec == null ? in : checked(codec.createInputStream(in));
    }

    private InputStream checked(InputStream decompressed) throws IOException {
        PushbackInputStream text = new PushbackInputStream(decompressed, ForeignContent.SAMPLE_BYTES);
        byte[] head = text.readNBytes(ForeignContent.SAMPLE_BYTES);
        ForeignContent.refuse(head, file.displayName());
        text.unread(head);
        return text;
    }
}
