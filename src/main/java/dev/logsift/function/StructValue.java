package dev.logsift.function;

/** A value of several named parts. */
public interface StructValue {
    /** The parts, in the order of the type that the function's card names. */
    Object[] parts();
}
