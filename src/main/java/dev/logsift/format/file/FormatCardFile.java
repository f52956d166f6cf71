package dev.logsift.format.file;

import dev.logsift.format.Difference;
import dev.logsift.format.FormatCard;
import dev.logsift.format.Plausible;
import dev.logsift.format.Sample;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.LogType;
import dev.logsift.text.YamlMapping;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what every format file says, whichever way it describes a line. */
record FormatCardFile(String name, YamlMapping yaml) {
    static Family family(YamlMapping yaml) {
        return Family.named(yaml.requiredText("family")).orElseThrow(() -> yaml.wrong("family", "access or flow"));
    }

    FormatCard card() {
        return new FormatCard(
                name,
                yaml.texts("aliases"),
                yaml.requiredText("title"),
                family(yaml),
                yaml.text("unlikely").orElse("false").equals("true"),
                zone(),
                yaml.texts("own_lines").stream()
                        .map(line -> regex(yaml, "own_lines", line))
                        .toList(),
                yaml.mappings("differences").stream().map(this::difference).toList(),
                plausible(),
                samples());
    }

    private String zone() {
        try {
            return yaml.text("zone").map(zone -> ZoneId.of(zone).getId()).orElse("");
        } catch (DateTimeException e) {
            throw yaml.wrong("zone", "a zone such as UTC or Europe/Berlin");
        }
    }

    private static Pattern regex(YamlMapping yaml, String key, String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw yaml.wrong(key, "a regular expression: " + e.getDescription());
        }
    }

    private Difference difference(YamlMapping difference) {
        difference.allowOnly(List.of("column", "of", "less"));
        LogColumn column = column(difference.requiredText("column"), LogType.BIGINT);
        LogColumn minuend = column(difference.requiredText("of"), LogType.BIGINT);
        LogColumn subtrahend = column(difference.requiredText("less"), LogType.BIGINT);
        boolean ofTimes = subtrahend.type() == LogType.TIMESTAMP;
        return new Difference(column, ofTimes ? new LogColumn(minuend.name(), LogType.TIMESTAMP) : minuend, subtrahend);
    }

    private LogColumn column(String column, LogType otherwise) {
        return family(yaml).columns().stream()
                .filter(canonical -> canonical.name().equals(column))
                .findFirst()
                .orElse(new LogColumn(column, otherwise));
    }

    private Map<String, Plausible> plausible() {
        Map<String, Plausible> plausible = new LinkedHashMap<>();
        yaml.mapping("plausible").ifPresent(columns -> {
            for (String column : columns.keys()) {
                plausible.put(column, plausible(columns.mapping(column).orElseThrow()));
            }
        });
        return plausible;
    }

    private static Plausible plausible(YamlMapping values) {
        values.allowOnly(List.of("least", "most", "like"));
        if (values.has("like")) {
            return new Plausible.Look(regex(values, "like", values.requiredText("like")));
        }
        double least = values.number("least", 0, Long.MAX_VALUE).orElse(0.0);
        double most = values.number("most", least, Long.MAX_VALUE).orElse((double) Long.MAX_VALUE);
        return new Plausible.Range((long) least, (long) most);
    }

    private List<Sample> samples() {
        List<Sample> samples = yaml.mappings("samples").stream()
                .map(sample -> new Sample(
                        sample.allowOnly(List.of("names", "line", "expect"))
                                .text("names")
                                .orElse(""),
                        sample.requiredText("line"),
                        sample.mapping("expect")
                                .orElseThrow(() -> sample.missing("expect"))
                                .asMap()))
                .toList();
        if (samples.isEmpty()) {
            throw yaml.missing("samples").help("a format proves itself by sample lines and what must come of them");
        }
        return samples;
    }
}
