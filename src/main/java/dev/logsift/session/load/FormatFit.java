package dev.logsift.session.load;

import java.util.List;

/**
 * How well a format fits a table's files, as far as it was looked at.
 *
 * @param format the format's name
 * @param words the format and how sure it is, for people
 * @param share how sure the format is, from 0 to 1
 * @param advice what to do where it is not sure
 */
public record FormatFit(String format, String words, double share, List<String> advice) {
    /** Of a format that is known without looking at lines. */
    public static FormatFit certain(String format, String words) {
        return new FormatFit(format, words, 1, List.of());
    }
}
