package dev.logsift.shell.pager;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/** JLine's less, for machines that have none. */
final class BuiltInPager implements Pager {
    private static final int PIPE_BYTES = 1 << 16;

    private final PipedOutputStream input = new PipedOutputStream();
    private final CompletableFuture<Void> reading;

    BuiltInPager(Terminal terminal) {
        try {
            PipedInputStream pipe = new PipedInputStream(input, PIPE_BYTES);
            reading = new CompletableFuture<>();
            Thread thread = new Thread(() -> read(terminal, pipe), "pager");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream input() {
        return input;
    }

    @Override
    public void await() throws InterruptedException {
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (CancellationException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void whenLeft(Runnable action) {
        reading.thenRun(action);
    }

    private void read(Terminal terminal, PipedInputStream pipe) {
        try (pipe) {
            Less less = new Less(terminal, Path.of(""));
            less.chopLongLines = true;
            less.quitIfOneScreen = true;
            less.run(new Source.InputStreamSource(pipe, true, "answer"));
            reading.complete(null);
        } catch (IOException | RuntimeException e) {
            reading.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reading.complete(null);
        }
    }
}
