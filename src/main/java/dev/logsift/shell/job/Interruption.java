package dev.logsift.shell.job;

import dev.logsift.engine.Engine;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/** Ctrl-C and SIGTERM while statements run that nobody types: stops the work in an orderly way. */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 10;

    private final Runnable giveUp;
    private volatile boolean happened;
    private volatile Runnable cancel = () -> {};

    /** @param giveUp ends the process where the work does not stop when told to */
    public Interruption(Runnable giveUp) {
        this.giveUp = giveUp;
    }

    public boolean happened() {
        return happened;
    }

    /** From now on a signal interrupts the calling thread; a second one ends the process. */
    public void watch() {
        Thread worker = Thread.currentThread();
        Signals.register("INT", () -> stop(worker));
        Signals.register("TERM", () -> stop(worker));
    }

    /** A signal cancels this engine's jobs, too, those that run and those to come. */
    public void stops(BackgroundEngine engine) {
        cancel = () -> engine.ifReady().ifPresent(Engine::cancelForGood);
    }

    /** What a signal does. */
    public void stop(Thread worker) {
        if (happened) {
            giveUp.run();
        }
        happened = true;
        Thread last = new Thread(this::waitAndGiveUp, "interruption");
        last.setDaemon(true);
        last.start();
        cancel.run();
        worker.interrupt();
    }

    private void waitAndGiveUp() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveUp.run();
    }
}
