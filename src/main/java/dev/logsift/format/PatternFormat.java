package dev.logsift.format;

import dev.logsift.format.PatternPart.Value;
import dev.logsift.text.UserError;
import java.time.ZoneId;
import java.util.List;

/** A format given by a LogFormat or log_format string. */
public record PatternFormat(
        String name, List<String> aliases, String title, Family family, String layout, List<Sample> samples)
        implements FormatDefinition, BoundFormat {

    /** A pattern of the user's own, for one load. */
    static PatternFormat ofUser(String layout) {
        PatternFormat format = new PatternFormat("custom", List.of(), layout, Family.ACCESS, layout, List.of());
        if (format.fields().stream().noneMatch(field -> field.column().equals("ts"))) {
            throw UserError.of("the log format has no time")
                    .at(layout)
                    .help("give the whole LogFormat or log_format string, such as '%h %l %u %t \"%r\" %>s %b'");
        }
        return format;
    }

    @Override
    public BoundFormat bind(byte[] head) {
        return this;
    }

    @Override
    public boolean isSelfDescribing() {
        return false;
    }

    @Override
    public FormatDefinition definition() {
        return this;
    }

    @Override
    public List<LogField> fields() {
        return parts().stream()
                .filter(Value.class::isInstance)
                .map(part -> ((Value) part).field())
                .toList();
    }

    @Override
    public LineParser newParser(RecordBatch batch, ZoneId zone) {
        return PatternLineParser.compile(parts(), new FieldDecoders(batch, zone));
    }

    private List<PatternPart> parts() {
        return LogFormatSyntax.parse(layout);
    }
}
