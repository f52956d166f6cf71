package dev.logsift.report;

import java.time.Instant;

/**
 * What one report is made of.
 *
 * @param sections runs the queries that the template asks for
 * @param version Logsift's own
 */
public record Report(
        ReportTemplate template,
        TableFacts table,
        ReportFindings findings,
        Sections sections,
        Instant generatedAt,
        String version) {}
