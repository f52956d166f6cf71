package dev.logsift.session;

import java.util.Locale;

/** One setting of the shell. */
public enum Setting {
    OUTPUT_FORMAT("how results are printed: table, csv, tsv, json, jsonl, vertical ..."),
    ROW_LIMIT("most rows that a table on the terminal shows; 0 for all"),
    TIMING("on or off: seconds and rows after each result"),
    TIMEZONE("the zone of wall-clock times without one");

    private final String help;

    Setting(String help) {
        this.help = help;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String help() {
        return help;
    }

    String check(String value) {
        return value;
    }
}
