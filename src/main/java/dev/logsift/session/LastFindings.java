package dev.logsift.session;

/** What was detected last, and in which table. */
public record LastFindings(LoadedTable table, Findings findings) {}
