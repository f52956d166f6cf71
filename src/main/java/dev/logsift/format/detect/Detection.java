package dev.logsift.format.detect;

import dev.logsift.format.FormatDefinition;
import java.util.Comparator;

/**
 * How well a format fits the first lines of a file.
 *
 * @param lines the lines looked at, without headers and blank ones
 * @param rows those of them that the format reads
 * @param strict those of them that are as the format has them, not only readable with leniency
 * @param fields the columns of the format that the lines have
 */
public record Detection(FormatDefinition format, int lines, int rows, int strict, int fields) {
    /** The format that fits best comes first. */
    public static final Comparator<Detection> BEST_FIRST = Comparator.comparingDouble(Detection::score)
            .reversed()
            .thenComparing(detection -> detection.format().name());

    /** What a line counts that is readable only with leniency. */
    private static final double LENIENT = 0.5;

    /** What remains to a format of which another, more usual one has the same lines. */
    private static final double UNLIKELY = 0.96;

    /** Below this share of the best one's score another format is no rival. */
    private static final double RIVAL = 0.95;

    /** The share of the lines that fit, from 0 to 1. */
    public double share() {
        return lines == 0 ? 0 : (double) rows / lines;
    }

    /** How well the same format fits the lines of two files together. */
    public Detection plus(Detection other) {
        return new Detection(
                format, lines + other.lines, rows + other.rows, strict + other.strict, Math.max(fields, other.fields));
    }

    /** Whether another format fits so nearly as well that a user should choose. */
    public boolean isRivalledBy(Detection other) {
        return other.score() >= score() * RIVAL;
    }

    /**
     * What the format gets out of an average line. The common format reads every combined line, but less of it: the format
     * that reads most wins.
     */
    double score() {
        double fitting = lines == 0 ? 0 : (strict + LENIENT * (rows - strict)) / lines;
        return fitting * fields * (format.card().unlikely() ? UNLIKELY : 1);
    }
}
