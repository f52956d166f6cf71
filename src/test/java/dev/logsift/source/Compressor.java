package dev.logsift.source;

import static net.jpountz.lz4.LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE;
import static net.jpountz.lz4.LZ4FrameOutputStream.FLG.Bits.CONTENT_CHECKSUM;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.logsift.source.file.Compression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The other direction of {@link Compression}, and no compression at all, for tests. */
public enum Compressor {
    NONE("") {
        @Override
        OutputStream over(OutputStream out) {
            return out;
        }
    },
    GZIP(".gz") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    },
    BZIP2(".bz2") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new BZip2CompressorOutputStream(out, 1);
        }
    },
    ZSTANDARD(".zst") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new ZstdOutputStreamNoFinalizer(out).setChecksum(true);
        }
    },
    XZ(".xz") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new XZOutputStream(out, new LZMA2Options(0));
        }
    },
    LZ4(".lz4") {
        @Override
        OutputStream over(OutputStream out) throws IOException {
            return new LZ4FrameOutputStream(
                    out, LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB, BLOCK_INDEPENDENCE, CONTENT_CHECKSUM);
        }
    };

    private final String ending;

    Compressor(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }

    public byte[] compress(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = over(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
    }

    abstract OutputStream over(OutputStream out) throws IOException;
}
