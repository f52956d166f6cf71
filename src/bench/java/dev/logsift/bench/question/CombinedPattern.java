package dev.logsift.bench.question;

import java.util.List;

/** One regular expression for combined lines that Java and RE2 both read, quotes escaped in the request allowed. */
final class CombinedPattern {
    /** What stands behind the size is not asked for, and a shorter pattern is a faster one. */
    static final String REGEX = "^(\\S+) \\S+ \\S+ \\[([^\\]]+)\\] "
            + "\"(?:[A-Za-z]+ ([^ \"]+))?[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\" (\\d{3}) (\\d+|-)";

    private static final List<String> GROUPS = List.of("client", "time", "target", "status", "bytes");

    private CombinedPattern() {}

    static int group(String name) {
        return GROUPS.indexOf(name) + 1;
    }
}
