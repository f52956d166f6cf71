package dev.logsift.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Says when the first byte of an answer comes. */
final class AnswerStream extends FilterOutputStream {
    private final Runnable begin;
    private boolean begun;

    AnswerStream(OutputStream out, Runnable begin) {
        super(out);
        this.begin = begin;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            begin.run();
        }
        out.write(bytes, offset, length);
    }
}
