package dev.logsift.shell.pager;

import java.io.OutputStream;

/** What a reader pages through a long answer with. */
public interface Pager {
    /** Takes the answer; fails when the reader has left. */
    OutputStream input();

    /** Waits until the reader leaves. */
    void await() throws InterruptedException;

    /** Runs this when the reader leaves. */
    void whenLeft(Runnable action);
}
