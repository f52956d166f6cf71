package dev.logsift.report;

import dev.logsift.library.Parameter;
import dev.logsift.library.Query;
import java.util.List;

/** What a template says of a rule: what it looks for, what it may mistake, and the statement that was run. */
public record RuleDescription(
        String name,
        String title,
        String description,
        List<String> tags,
        List<String> falsePositives,
        List<String> references,
        List<String> parameters,
        List<String> sqlLines,
        String file) {
    static RuleDescription of(Query rule) {
        return new RuleDescription(
                rule.name(),
                rule.header().title(),
                Section.flowing(rule.header().description()),
                rule.header().tags(),
                rule.header().falsePositives(),
                rule.header().references(),
                rule.header().parameters().stream().map(Parameter::spelling).toList(),
                Section.lines(rule.sql()),
                rule.file().toString());
    }
}
