package dev.logsift.shell.job;

import dev.logsift.engine.Engine;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Starts the engine while other things are done, and waits for it where it is needed. */
public final class BackgroundEngine implements Supplier<Engine> {
    private final Supplier<Engine> starter;
    private CompletableFuture<Engine> engine;

    public BackgroundEngine(Supplier<Engine> starter) {
        this.starter = starter;
    }

    /** Begins to start it, if nobody has yet. */
    public synchronized CompletableFuture<Engine> start() {
        if (engine == null) {
            engine = new CompletableFuture<>();
            Thread thread = new Thread(this::startNow, "engine-start");
            thread.setDaemon(true);
            thread.start();
        }
        return engine;
    }

    @Override
    public Engine get() {
        try {
            return start().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** The engine if it is up. */
    public synchronized Optional<Engine> ifReady() {
        return engine == null || !engine.isDone() || engine.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(engine.join());
    }

    /** Whether it is neither up yet nor known not to come up. */
    public synchronized boolean isStarting() {
        return engine != null && !engine.isDone();
    }

    private void startNow() {
        try {
            engine.complete(starter.get());
        } catch (Throwable e) { // whoever asks for the engine gets it
            engine.completeExceptionally(e);
        }
    }
}
