package dev.logsift.library;

/** How bad a finding of a rule is, in Sigma's levels. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word that headers, options and results use. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
