package dev.logsift.format.pattern;

import dev.logsift.format.FixedFormat;
import dev.logsift.format.FormatCard;
import dev.logsift.format.FormatLineParser;
import dev.logsift.format.LineParser;
import dev.logsift.format.LineParsers;
import dev.logsift.format.RowFinisher;
import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.column.ColumnBuffer;
import dev.logsift.format.column.Family;
import dev.logsift.format.column.LogColumn;
import dev.logsift.format.column.RecordBatch;
import dev.logsift.format.field.FieldDecoders;
import dev.logsift.format.field.LogField;
import dev.logsift.text.UserError;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A format given by LogFormat or log_format strings.
 *
 * @param layout the usual one of the strings
 * @param patterns the strings taken apart, the usual one first
 * @param padded whether more blanks than one may stand where a layout has one
 */
public record PatternFormat(FormatCard card, String layout, List<List<PatternPart>> patterns, boolean padded)
        implements FixedFormat {

    /** @param variables what the format means by some variables, apart from those that servers know */
    public static PatternFormat of(
            FormatCard card, List<String> layouts, Map<String, LogField> variables, boolean padded) {
        List<List<PatternPart>> patterns = layouts.stream()
                .map(layout -> LogFormatSyntax.parse(layout, variables, TextEncoding.BACKSLASHES))
                .toList();
        return new PatternFormat(card, layouts.get(0), patterns, padded);
    }

    /** A pattern of the user's own, for one load. */
    public static PatternFormat ofUser(String text) {
        ServerConfiguration configuration = ServerConfiguration.of(text);
        String layout = configuration.layout();
        List<PatternPart> parts = LogFormatSyntax.parse(layout, Map.of(), configuration.ofQuotes());
        PatternFormat format = new PatternFormat(FormatCard.ofUser(layout), layout, List.of(parts), false);
        if (format.fields().stream().noneMatch(field -> field.column().equals("ts"))) {
            throw UserError.of("the log format has no time")
                    .at(layout)
                    .help("give the whole LogFormat or log_format string, such as '%h %l %u %t \"%r\" %>s %b'");
        }
        return format;
    }

    @Override
    public List<LogField> fields() {
        return patterns.stream()
                .flatMap(parts -> PatternLayout.fields(parts).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<LogColumn> furtherColumns() {
        return LineHead.isOf(patterns.get(0)) ? LineHead.COLUMNS : List.of();
    }

    @Override
    public LineParser newStrictParser(RecordBatch batch, ZoneId zone) {
        return LineParsers.of(this, new FieldDecoders(batch, zoneOr(zone)), this::layoutParsers);
    }

    @Override
    public List<LineParser> ways(FieldDecoders decoders) {
        List<LineParser> ways = layoutParsers(decoders);
        List<PatternPart> parts = patterns.get(0);
        if (LineHead.isOf(parts)) {
            ways.add(LineHead.parser(parts, decoders, unfilled(parts, decoders)));
        }
        if (card().family() == Family.ACCESS) {
            FieldDecoders relayed = decoders.ofOneRow();
            LineParser inner = new FormatLineParser(
                    layoutParsers(relayed).toArray(LineParser[]::new), new RowFinisher[0], List.of());
            ways.add(new QuotedLineParser(inner, relayed.batch(), decoders.batch(), providedColumns()));
        }
        return ways;
    }

    private List<LineParser> layoutParsers(FieldDecoders decoders) {
        List<LineParser> parsers = new ArrayList<>();
        for (List<PatternPart> parts : patterns) {
            PatternLayout layout = PatternLayout.of(parts, padded, patterns);
            parsers.add(PatternLineParser.compile(layout, decoders.anew(), unfilled(parts, decoders)));
        }
        return parsers;
    }

    private ColumnBuffer[] unfilled(List<PatternPart> parts, FieldDecoders decoders) {
        List<String> filled = new ArrayList<>(PatternLayout.fields(parts).stream()
                .flatMap(field -> field.columns().stream())
                .toList());
        LineParsers.workedOut(this).forEach(column -> filled.add(column.name()));
        return decoders.columnsOfOnly(providedColumns(), filled);
    }
}
