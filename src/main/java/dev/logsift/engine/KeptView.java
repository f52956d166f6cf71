package dev.logsift.engine;

/** A view whose rows were computed once and are kept until this is closed; afterwards they are computed when it is asked. */
public interface KeptView extends AutoCloseable {
    /** How many rows it has. */
    long rows();

    @Override
    void close();
}
