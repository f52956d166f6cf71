package dev.logsift.format;

import dev.logsift.format.column.Family;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What every format file says, whichever way it describes a line.
 *
 * @param aliases other names that {@code --log-format} takes for it
 * @param unlikely whether another format, which is more usual, has the same lines
 * @param zone the zone of its wall-clock times, or empty where a user says it
 * @param ownLines lines that are neither rows nor rejects: headers, summaries
 * @param differences columns that are worked out from others
 * @param plausible values that a column may have in a file whose format is guessed
 */
public record FormatCard(
        String name,
        List<String> aliases,
        String title,
        Family family,
        boolean unlikely,
        String zone,
        List<Pattern> ownLines,
        List<Difference> differences,
        Map<String, Plausible> plausible,
        List<Sample> samples)
        implements Serializable {

    /** Of a format of the user's own, for one load. */
    public static FormatCard ofUser(String title) {
        return new FormatCard(
                "custom", List.of(), title, Family.ACCESS, false, "", List.of(), List.of(), Map.of(), List.of());
    }
}
