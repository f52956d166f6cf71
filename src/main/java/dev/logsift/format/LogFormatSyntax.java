package dev.logsift.format;

import dev.logsift.format.PatternPart.Literal;
import dev.logsift.format.PatternPart.Value;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two languages that servers are told their access log's layout in: Apache's {@code LogFormat}
 * (mod_log_config) and nginx's {@code log_format}.
 */
final class LogFormatSyntax {
    /** {@code %200,304!{Referer}i}: a condition on the status, {@code <} or {@code >}, an argument, the directive. */
    private static final Pattern APACHE = Pattern.compile(
            "%(?:!?\\d{3}(?:,\\d{3})*)?[<>]?(?:\\{(?<argument>[^}]*)})?(?<directive>\\^t[io]|[a-zA-Z%])");

    private static final Pattern NGINX = Pattern.compile("\\$(?:\\{(?<braced>\\w+)}|(?<plain>\\w+))");

    private final String pattern;
    private final List<PatternPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final Set<String> columns = new HashSet<>();

    private LogFormatSyntax(String pattern) {
        this.pattern = pattern;
    }

    /** Whether text is a layout rather than the name of a format. */
    static boolean isPattern(String text) {
        return APACHE.matcher(text).find() || NGINX.matcher(text).find();
    }

    /** The parts of a pattern; two values always have a literal between them. */
    static List<PatternPart> parse(String text) {
        return new LogFormatSyntax(unescape(text)).parse();
    }

    private List<PatternPart> parse() {
        boolean nginx = !APACHE.matcher(pattern).find();
        Matcher matcher = (nginx ? NGINX : APACHE).matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            literal.append(pattern, end, matcher.start());
            end = matcher.end();
            if (nginx) {
                String variable = matcher.group("braced") != null ? matcher.group("braced") : matcher.group("plain");
                add(NginxVariables.field(variable), matcher.start());
            } else if (matcher.group("directive").equals("%")) {
                literal.append('%');
            } else {
                add(ApacheDirectives.field(matcher.group("directive"), matcher.group("argument")), matcher.start());
            }
        }
        literal.append(pattern.substring(end));
        flushLiteral();
        return parts.stream().map(this::bytesIfNothingElseIs).toList();
    }

    /** Where the bytes without headers are not logged, those with headers are what there is to know. */
    private PatternPart bytesIfNothingElseIs(PatternPart part) {
        return part instanceof Value value && value.field().column().equals("bytes_sent") && !columns.contains("bytes")
                ? new Value(new LogField("bytes", value.field().kind()))
                : part;
    }

    private void add(LogField field, int at) {
        flushLiteral();
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Value) {
            throw UserError.of("nothing stands between two values of the log format")
                    .at(pattern + "\n" + " ".repeat(at) + "^")
                    .help("put a blank or another separator between them, as the server must");
        }
        parts.add(new Value(withColumnOfItsOwn(field)));
    }

    /** The first directive for a column fills it; a second one (%b and %O) becomes a column of the format's own. */
    private LogField withColumnOfItsOwn(LogField field) {
        if (field.kind() == FieldKind.IGNORED) {
            return field;
        }
        String name = field.column();
        LogField own = field;
        for (int i = 2; !columns.add(own.column()); i++) {
            own = new LogField(name + "_" + i, field.kind() == FieldKind.REQUEST ? FieldKind.TEXT : field.kind());
        }
        return own;
    }

    private void flushLiteral() {
        if (literal.length() > 0) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    /** Undoes what a configuration file needs around a layout: {@code \"} and {@code \t}. */
    private static String unescape(String text) {
        return text.strip().replace("\\\"", "\"").replace("\\t", "\t");
    }
}
