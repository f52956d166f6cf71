package dev.logsift.format;

/**
 * How well a format fits the first lines of a file.
 *
 * @param lines the lines looked at, without headers and blank ones
 * @param rows those of them that the format reads
 * @param fields the columns that the format has values for
 */
public record Detection(FormatDefinition format, int lines, int rows, int fields) {
    /** The share of the lines that fit, from 0 to 1. */
    public double share() {
        return lines == 0 ? 0 : (double) rows / lines;
    }

    /**
     * What the format gets out of an average line. The common format reads every combined line, but less of it: the format
     * that reads most wins.
     */
    double fieldsRead() {
        return share() * fields;
    }
}
