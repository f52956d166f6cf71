package dev.logsift.function;

import java.io.Serializable;

/**
 * What a function does with the values of one row, none of which is null. Travels to where the rows are.
 *
 * <p>Gives a String, Boolean, Double, a List of these, a {@link StructValue}, or null.
 */
public sealed interface RowFunction extends Serializable {

    /** Of the first argument; the others were constants. */
    @FunctionalInterface
    non-sealed interface OfOne extends RowFunction {
        Object call(String text);
    }

    /** Of two arguments. */
    @FunctionalInterface
    non-sealed interface OfTwo extends RowFunction {
        Object call(String first, String second);
    }
}
