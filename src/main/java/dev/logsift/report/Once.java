package dev.logsift.report;

import java.util.function.Supplier;

/** A value that is worked out when it is first asked for, and then kept. */
public final class Once<T> implements Supplier<T> {
    private Supplier<T> work;
    private T value;

    public Once(Supplier<T> work) {
        this.work = work;
    }

    @Override
    public T get() {
        if (work != null) {
            value = work.get();
            work = null;
        }
        return value;
    }
}
