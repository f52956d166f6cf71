package dev.logsift.source.file;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The ways in which log files are compressed. A file's first bytes tell which one it is, its name only what it should be.
 *
 * <p>Hadoop's codecs would do for two of them: its Zstandard needs a native library, its LZ4 is not the one that the
 * program {@code lz4} writes, and it has no xz. All of these read files of several compressed pieces to the end.
 */
public enum Compression {
    GZIP("gzip", ".gz", "\\x1F\\x8B\\x08") {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new GzipCompressorInputStream(in, true);
        }
    },
    BZIP2("bzip2", ".bz2", "BZh[1-9](1AY&SY|\\x17rE8P\\x90)") {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    ZSTANDARD("zstd", ".zst", "\\x28\\xB5\\x2F\\xFD|[\\x50-\\x5F]\\x2A\\x4D\\x18") {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new ZstdInputStreamNoFinalizer(in).setLongMax(LARGEST_ZSTANDARD_WINDOW);
        }
    },
    XZ("xz", ".xz", "\\xFD7zXZ\\x00") {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new XZInputStream(in);
        }
    },
    LZ4("lz4", ".lz4", "\\x04\\x22\\x4D\\x18") {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new LZ4FrameInputStream(in);
        }
    };

    /** What {@code zstd --long=31} writes, as a power of two: 2 GiB, of which only as much is taken as the file has. */
    private static final int LARGEST_ZSTANDARD_WINDOW = 31;

    private final String program;
    private final String ending;
    private final ByteSignature signature;

    Compression(String program, String ending, String signature) {
        this.program = program;
        this.ending = ending;
        this.signature = ByteSignature.of(signature);
    }

    /** How a file that begins so is compressed, if it is. */
    static Optional<Compression> of(byte[] head) {
        return Arrays.stream(values())
                .filter(compression -> compression.signature.matches(head))
                .findFirst();
    }

    /** How a file of this name should be compressed, if it should. */
    static Optional<Compression> named(String fileName) {
        return Arrays.stream(values())
                .filter(compression -> fileName.endsWith(compression.ending))
                .findFirst();
    }

    /** The program that compresses so, whose options {@code -t} and {@code -dc} check and decompress a file. */
    String program() {
        return program;
    }

    /** @throws IOException if the first piece's header is damaged */
    abstract InputStream open(InputStream in) throws IOException;
}
