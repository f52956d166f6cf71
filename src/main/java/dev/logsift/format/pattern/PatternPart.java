package dev.logsift.format.pattern;

import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.field.LogField;
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
