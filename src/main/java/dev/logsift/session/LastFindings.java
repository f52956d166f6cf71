package dev.logsift.session;

import dev.logsift.finding.Findings;
import dev.logsift.session.load.LoadedTable;

/** What was detected last, and in which table. */
public record LastFindings(LoadedTable table, Findings findings) {}
