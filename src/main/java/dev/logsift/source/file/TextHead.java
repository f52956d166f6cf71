package dev.logsift.source.file;

import dev.logsift.format.bytes.LineCursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a text behind the NULs that it may begin with, of which there may be gigabytes. */
final class TextHead {
    private static final int BLOCK_SIZE = 1 << 16;

    private TextHead() {}

    /** Returns so many bytes, or all there are; a file of nothing but NULs is what it is. */
    static byte[] of(InputStream in, int bytes) throws IOException {
        byte[] block = in.readNBytes(Math.max(bytes, BLOCK_SIZE));
        byte[] next = block;
        while (next.length > 0 && isOfNuls(block)) {
            next = in.readNBytes(block.length);
            block = next.length > 0 ? next : block;
        }
        int text = LineCursor.pastNuls(block, 0, block.length);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(block, text, Math.min(bytes, block.length - text));
        head.write(in.readNBytes(bytes - head.size()));
        return head.toByteArray();
    }

    private static boolean isOfNuls(byte[] block) {
        int last = block.length - 1;
        return LineCursor.pastNuls(block, 0, block.length) == last && block[last] == 0;
    }
}
