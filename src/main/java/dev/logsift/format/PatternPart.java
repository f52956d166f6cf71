package dev.logsift.format;

import java.io.Serializable;

/** A piece of a LogFormat or log_format string. */
sealed interface PatternPart extends Serializable {
    /** Bytes that stand in every line. */
    record Literal(String text) implements PatternPart {}

    /**
     * A directive or variable, whose value stands in the line.
     *
     * @param encoding how its text is written
     */
    record Value(LogField field, TextEncoding encoding) implements PatternPart {}
}
