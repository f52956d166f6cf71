package dev.logsift.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML in a query's first block comment, in Sigma's words.
 *
 * @param needs columns without which the query cannot say anything
 * @param chart how the report and the shell draw the result: kind, x, y ...
 * @param evidence SQL for the raw rows behind a finding, with {@code :entity}, {@code :first_seen} and {@code :last_seen}
 */
public record QueryHeader(
        String title,
        String description,
        Optional<Severity> severity,
        List<String> tags,
        List<String> references,
        List<String> falsePositives,
        List<Parameter> parameters,
        List<String> needs,
        Map<String, String> chart,
        Optional<String> evidence) {}
