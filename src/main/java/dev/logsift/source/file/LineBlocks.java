package dev.logsift.source.file;

import dev.logsift.format.bytes.ByteSearch;
import dev.logsift.format.bytes.LineCursor;
import dev.logsift.source.filter.LineSearch;
import dev.logsift.text.UserError;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * Reads a part of a file as blocks of whole lines.
 *
 * <p>A line belongs to the part that its first byte lies in, so parts of any size together hold every line once. Lines
 * stay where they are in the block until {@link #refill}, so that columns can point at them.
 */
public final class LineBlocks implements Closeable {
    private static final int BLOCK_SIZE = 1 << 18;
    private static final int SMALLEST_BLOCK = 1 << 16;
    private static final int LONGEST_BLOCK = 1 << 30;

    /** The end of a part that goes on as long as there is something to read. */
    static final long NO_END = Long.MAX_VALUE;

    private static final long NONE = -1;

    private final InputStream in;
    private final String file;
    private final int usualSize;
    private long end;
    private byte[] block;
    private long blockOffset;
    private int position;
    private long nulsBegin = NONE;
    private int limit;
    private boolean endOfFile;
    private int lineStart;
    private int lineEnd;

    /**
     * @param in positioned at {@code start}, or one byte before it if that is not 0
     * @param start the part's first byte
     * @param end the byte behind the part's last one, or {@link #NO_END}
     */
    LineBlocks(InputStream in, long start, long end, String file) throws IOException {
        this.in = in;
        this.end = end;
        this.file = file;
        this.usualSize = (int) Math.max(SMALLEST_BLOCK, Math.min(BLOCK_SIZE, end - start));
        this.block = new byte[usualSize];
        this.blockOffset = Math.max(0, start - 1);
        if (start > 0) {
            skipLineOfPartBefore();
        } else {
            refill();
            skipByteOrderMark();
        }
    }

    /** No lines at all, of a file that another part reads. */
    static LineBlocks none(String file) throws IOException {
        return new LineBlocks(InputStream.nullInputStream(), 0, 0, file);
    }

    /** Goes to the next line that is not blank; false if the block holds no more whole lines of this part. */
    public boolean next() {
        while (position < limit && offset() < end) {
            passOverNuls();
            int newline = ByteSearch.indexOf(block, position, limit, (byte) '\n');
            if (newline < 0 && !endOfFile) {
                return false;
            }
            int rawEnd = newline < 0 ? limit : newline;
            lineStart = position;
            lineEnd = LineCursor.trimmedEnd(block, position, rawEnd);
            position = Math.min(rawEnd + 1, limit);
            nulsBegin = NONE;
            if (!LineCursor.isBlank(block, lineStart, lineEnd)) {
                return true;
            }
        }
        return false;
    }

    /** Reads on; lines and places handed out before are void. False if this part has no more bytes. */
    public boolean refill() throws IOException {
        if (endOfFile || offset() >= end) {
            return false;
        }
        int rest = limit - position;
        byte[] next = nextBlock(rest);
        System.arraycopy(block, position, next, 0, rest);
        block = next;
        blockOffset += position;
        position = 0;
        int read = in.readNBytes(block, rest, block.length - rest);
        limit = rest + read;
        endOfFile = limit < block.length;
        if (endOfFile && end != NO_END && blockOffset + limit < end) {
            throw new EOFException("it ends at byte " + (blockOffset + limit) + " now, and went on to " + end);
        }
        return limit > 0;
    }

    /** Goes past the lines of the block that a search does not ask for, up to the last one, whose end is not in it. */
    public void skipLinesWithout(LineSearch search) {
        int next = search.nextLine(block, position, limit);
        nulsBegin = next > position ? NONE : nulsBegin;
        position = next;
    }

    /** Goes on at a line behind those read so far; those between are not read, where the file's system lets them out. */
    public void skipTo(long offset) throws IOException {
        if (offset == offset() || offset() >= end) {
            return; // what is beyond the end is another part's
        }
        nulsBegin = NONE;
        long beyondBlock = offset - blockOffset - limit;
        if (beyondBlock <= 0) {
            position = (int) (offset - blockOffset);
            return;
        }
        if (in instanceof FSDataInputStream file) {
            file.seek(offset);
        } else {
            in.skipNBytes(beyondBlock);
        }
        blockOffset = offset;
        position = 0;
        limit = 0;
    }

    /** The place in the file up to which lines were handed out. */
    public long offset() {
        return nulsBegin == NONE ? blockOffset + position : nulsBegin;
    }

    /** How many bytes of the block no line was made of yet. */
    public int unread() {
        return limit - position;
    }

    public byte[] block() {
        return block;
    }

    public int lineStart() {
        return lineStart;
    }

    public int lineEnd() {
        return lineEnd;
    }

    /** The place of the line's first byte in the file. */
    public long lineOffset() {
        return blockOffset + lineStart;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The first line is the first part's even where that ends within the mark. */
    private void skipByteOrderMark() {
        if (LineCursor.hasByteOrderMark(block, 0, limit)) {
            position = 3;
            end = Math.max(end, position + 1);
        }
    }

    /** However many there are, no memory is taken for them. The line stays the part's in which they begin. */
    private void passOverNuls() {
        int text = LineCursor.pastNuls(block, position, limit);
        if (text > position) {
            nulsBegin = offset();
            position = text;
        }
    }

    /** The line that begins before this part is the part before's; the byte before this part may be its line end. */
    private void skipLineOfPartBefore() throws IOException {
        while (refill()) {
            int newline = ByteSearch.indexOf(block, position, limit, (byte) '\n');
            if (newline >= 0) {
                position = newline + 1;
                return;
            }
            position = limit;
        }
    }

    /** A block with room behind the rest of this one: larger where one line fills it, and of the usual size again after. */
    private byte[] nextBlock(int rest) {
        if (rest == block.length) {
            return largerBlock();
        }
        return block.length > usualSize && rest <= usualSize / 2 ? new byte[usualSize] : block;
    }

    private byte[] largerBlock() {
        if (block.length >= LONGEST_BLOCK) {
            throw UserError.of("a line of more than 1 GiB at byte " + blockOffset)
                    .at(file)
                    .help("is this a text file?");
        }
        return new byte[block.length * 2];
    }
}
