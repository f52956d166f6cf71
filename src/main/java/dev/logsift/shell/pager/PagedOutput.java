package dev.logsift.shell.pager;

import dev.logsift.engine.Result;
import dev.logsift.output.text.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** Holds an answer back until it is complete or larger than the screen; then a pager gets it as it comes. */
public final class PagedOutput extends OutputStream {
    /** The prompt, the footer, and the line above them, so that an answer's head stays in sight. */
    private static final int OTHER_LINES = 3;

    private final OutputStream direct;
    private final Screen screen;
    private final Supplier<Pager> starter;
    private final Runnable whenLeft;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Pager pager;
    private int lines;
    private int cells;
    private volatile boolean left;
    private volatile boolean complete;

    /** @param whenLeft told when the reader leaves before the answer is complete */
    public PagedOutput(OutputStream direct, Screen screen, Supplier<Pager> starter, Runnable whenLeft) {
        this.direct = direct;
        this.screen = screen;
        this.starter = starter;
        this.whenLeft = whenLeft;
    }

    /** Whether the reader left before the answer was complete. */
    public boolean wasLeft() {
        return left;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (pager != null) {
            pass(input -> input.write(bytes, offset, length));
            return;
        }
        held.write(bytes, offset, length);
        measure(bytes, offset, length);
        if (lines > screen.height() - OTHER_LINES) {
            startPager();
        }
    }

    @Override
    public void close() throws IOException {
        complete = true;
        if (pager == null) {
            held.writeTo(direct);
            direct.flush();
            return;
        }
        try {
            pager.input().close();
        } catch (IOException e) {
            left = true;
        }
        await();
    }

    private void startPager() throws IOException {
        pager = starter.get();
        pager.whenLeft(() -> {
            if (!complete) {
                left = true;
                whenLeft.run();
            }
        });
        pass(held::writeTo);
        held.reset();
    }

    /** Where nobody reads any more, it is because the reader had enough, or because the pager did not start. */
    private void pass(Result.Body part) throws IOException {
        try {
            part.writeTo(pager.input());
            pager.input().flush();
        } catch (IOException e) {
            left = true;
            await();
            throw new ReaderLeft(e);
        }
    }

    private void await() {
        try {
            pager.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts the lines on the screen; one that is too long takes several. */
    private void measure(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            boolean first = (bytes[i] & 0xc0) != 0x80;
            if (bytes[i] == '\n' || first && ++cells > screen.drawingWidth()) {
                lines++;
                cells = 0;
            }
        }
    }

    /** The reader quit the pager: the rest of the answer is not wanted. */
    public static final class ReaderLeft extends IOException {
        private static final long serialVersionUID = 1L;

        ReaderLeft(IOException cause) {
            super(cause);
        }
    }
}
