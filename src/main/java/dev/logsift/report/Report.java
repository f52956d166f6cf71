package dev.logsift.report;

import java.time.Instant;

/**
 * What one report is made of.
 *
 * @param findings only worked out for a template that shows them
 * @param sections runs the queries that the template asks for
 * @param version Logsift's own
 */
public record Report(
        ReportTemplate template,
        TableFacts table,
        Once<ReportFindings> findings,
        Sections sections,
        Instant generatedAt,
        String version) {}
