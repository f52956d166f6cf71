package dev.logsift.session.load;

import dev.logsift.format.bytes.LineCursor;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream one by one, of which the first million bytes are kept: enough to show how a line is read. */
final class LogLines {
    private static final int MOST_KEPT = 1_000_000;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long start;
    private long end;
    private long number;

    /** @param offset the byte of the file that the stream begins with */
    LogLines(InputStream in, long offset) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.end = offset;
    }

    /** Goes to the next line; false where there is none. */
    boolean next() throws IOException {
        line.reset();
        start = end;
        int read = readPastNuls();
        while (read >= 0 && read != '\n') {
            if (line.size() < MOST_KEPT) {
                line.write(read);
            }
            end++;
            read = in.read();
        }
        if (read < 0 && end == start) {
            return false;
        }
        end++;
        number++;
        return true;
    }

    /** As many as a line begins with are no part of it, as {@link LineCursor#pastNuls} has it. */
    private int readPastNuls() throws IOException {
        int read = in.read();
        while (read == 0) {
            in.mark(1);
            int next = in.read();
            if (next != 0 && next <= ' ') {
                in.reset();
                return read;
            }
            start++;
            end++;
            read = next;
        }
        return read;
    }

    /** The byte of the file at which the line begins. */
    long offset() {
        return start;
    }

    /** How many lines there were so far, with this one. */
    long number() {
        return number;
    }

    /** The line with the CRs at its end, without its LF. */
    byte[] bytes() {
        return line.toByteArray();
    }
}
