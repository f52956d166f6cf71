package dev.logsift.format.pattern;

import dev.logsift.format.column.OwnColumnName;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import dev.logsift.format.time.TimeLayout;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times that Apache's {@code %{...}t} writes: since 1970, or in a layout of {@code strftime}. */
final class ApacheTime {
    private static final Map<String, LogField> SPECIAL = Map.of(
            "sec", new LogField("ts", FieldKind.EPOCH_SECONDS),
            "msec", new LogField("ts", FieldKind.EPOCH_MILLISECONDS),
            "usec", new LogField("ts", FieldKind.EPOCH_MICROSECONDS),
            "%d/%b/%Y:%H:%M:%S %z", new LogField("ts", FieldKind.COMMON_LOG_TIME),
            "%d/%b/%Y:%T %z", new LogField("ts", FieldKind.COMMON_LOG_TIME),
            "[%d/%b/%Y:%H:%M:%S %z]", new LogField("ts", FieldKind.BRACKETED_COMMON_LOG_TIME),
            "%Y-%m-%d %H:%M:%S", new LogField("ts", FieldKind.ISO_TIME),
            "%Y-%m-%dT%H:%M:%S", new LogField("ts", FieldKind.ISO_TIME),
            "%Y-%m-%dT%H:%M:%S%z", new LogField("ts", FieldKind.ISO_TIME),
            "%FT%T%z", new LogField("ts", FieldKind.ISO_TIME));

    /** Two times with only a literal between them: the second is what the first leaves out, such as its fraction. */
    private static final Pattern PIECES = Pattern.compile(
            "%\\{(?<position>begin:|end:|)(?<first>[^}]*%[^}]*)}t(?<between>[^%{}\"]*)%\\{(\\k<position>)(?<second>(?!begin:|end:)[^}]*)}t");

    /** {@code %{sec}t.%{msec_frac}t}: only the first half says seconds in a word of its own. */
    private static final Pattern SECONDS_IN_PIECES =
            Pattern.compile("(%\\{(?:begin:|end:|))sec(}t[^%{}\"]*%\\{(?:begin:|end:|)[mu]sec_frac}t)");

    private ApacheTime() {}

    /** The field of a time, whose argument says how it is written. */
    static LogField field(String argument) {
        // begin: and end: say which moment of a request is meant; one log has one of them
        String layout = argument.replaceFirst("^(begin|end):", "");
        if (SPECIAL.containsKey(layout)) {
            return SPECIAL.get(layout);
        }
        return TimeLayout.of(layout) == null
                ? new LogField(OwnColumnName.of("time_" + layout), FieldKind.TEXT)
                : new LogField("ts", FieldKind.TIME_LAYOUT, layout);
    }

    /** A pattern whose times are whole: {@code %{%T}t.%{msec_frac}t} becomes {@code %{%T.%f}t}. */
    static String joined(String pattern) {
        String joined = SECONDS_IN_PIECES.matcher(pattern).replaceAll("$1%s$2");
        for (Matcher matcher = PIECES.matcher(joined); matcher.find(); matcher = PIECES.matcher(joined)) {
            String second = matcher.group("second").replaceFirst("^[mu]sec_frac$", "%f");
            boolean piece = second.startsWith("%") && !second.contains("%s");
            if (!piece) {
                return joined;
            }
            joined = joined.substring(0, matcher.start())
                    + "%{" + matcher.group("position") + matcher.group("first") + matcher.group("between") + second
                    + "}t"
                    + joined.substring(matcher.end());
        }
        return joined;
    }
}
