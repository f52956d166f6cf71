package dev.logsift.format.pattern;

import dev.logsift.format.bytes.TextEncoding;
import dev.logsift.format.field.FieldKind;
import dev.logsift.format.field.LogField;
import dev.logsift.format.pattern.PatternPart.Literal;
import dev.logsift.format.pattern.PatternPart.Value;
import dev.logsift.text.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two languages that servers are told their access log's layout in: Apache's {@code LogFormat}
 * (mod_log_config) and nginx's {@code log_format}.
 */
public final class LogFormatSyntax {
    /** {@code %200,304!{Referer}i}: a condition on the status, {@code <} or {@code >}, an argument, the directive. */
    private static final Pattern APACHE = Pattern.compile(
            "%(?:!?\\d{3}(?:,\\d{3})*)?[<>]?(?:\\{(?<argument>[^}]*)})?(?<directive>\\^[a-zA-Z]{2}|[a-zA-Z%])");

    private static final Pattern NGINX = Pattern.compile("\\$(?:\\{(?<braced>\\w+)}|(?<plain>\\w+))");

    private final String pattern;
    private final Map<String, LogField> variables;
    private final List<PatternPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final Set<String> columns = new HashSet<>();
    private final TextEncoding ofQuotes;
    private boolean inQuotes;

    private LogFormatSyntax(String pattern, Map<String, LogField> variables, TextEncoding ofQuotes) {
        this.pattern = pattern;
        this.variables = variables;
        this.ofQuotes = ofQuotes;
    }

    /** Whether text is a layout rather than the name of a format. */
    public static boolean isPattern(String text) {
        return APACHE.matcher(text).find() || NGINX.matcher(text).find();
    }

    /**
     * The parts of a pattern. Two values have a literal between them, or the second begins with a slash.
     *
     * @param variables what some variables mean, apart from those that nginx knows
     * @param ofQuotes how the server writes what stands in quotes
     */
    static List<PatternPart> parse(String text, Map<String, LogField> variables, TextEncoding ofQuotes) {
        String layout = text.strip().replace("\\\"", "\"").replace("\\t", "\t");
        return new LogFormatSyntax(ApacheTime.joined(layout), variables, ofQuotes).parse();
    }

    private List<PatternPart> parse() {
        boolean nginx = !variables.isEmpty() || !APACHE.matcher(pattern).find();
        Matcher matcher = (nginx ? NGINX : APACHE).matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            literal.append(pattern, end, matcher.start());
            end = matcher.end();
            if (nginx) {
                String variable = matcher.group("braced") != null ? matcher.group("braced") : matcher.group("plain");
                LogField own = variables.get(variable);
                add(own == null ? NginxVariables.field(variable) : own, matcher.start());
            } else if (matcher.group("directive").equals("%")) {
                literal.append('%');
            } else {
                add(ApacheDirectives.field(matcher.group("directive"), matcher.group("argument")), matcher.start());
            }
        }
        literal.append(pattern.substring(end));
        flushLiteral();
        return parts.stream().map(this::nextBestColumn).toList();
    }

    /**
     * Where the bytes without headers are not logged, those with headers are what there is to know; where the client is
     * not logged, the address that a proxy says it has is.
     */
    private PatternPart nextBestColumn(PatternPart part) {
        if (part instanceof Value value) {
            String column = value.field().column();
            if (column.equals("bytes_sent") && !columns.contains("bytes")) {
                return new Value(value.field().named("bytes"), value.encoding());
            }
            if (column.equals("x_forwarded_for") && !columns.contains("client")) {
                return new Value(new LogField("client", FieldKind.CLIENT), value.encoding());
            }
        }
        return part;
    }

    private void add(LogField field, int at) {
        flushLiteral();
        Value before = !parts.isEmpty() && parts.get(parts.size() - 1) instanceof Value value ? value : null;
        if (before != null && before.field().column().equals("path") && field.kind() == FieldKind.QUERY) {
            parts.set(parts.size() - 1, value(new LogField("target", FieldKind.TARGET)));
            return;
        }
        boolean beginsWithSlash =
                field.kind() == FieldKind.TARGET || field.column().equals("path");
        if (before != null && !beginsWithSlash) {
            throw UserError.of("nothing stands between two values of the log format")
                    .at(pattern + "\n" + " ".repeat(at) + "^")
                    .help("put a blank or another separator between them, as the server must");
        }
        parts.add(value(withColumnOfItsOwn(field)));
    }

    private Value value(LogField field) {
        return new Value(field, inQuotes ? ofQuotes : TextEncoding.PLAIN);
    }

    /** The first directive for a column fills it; a second one (%b and %O) becomes a column of the format's own. */
    private LogField withColumnOfItsOwn(LogField field) {
        if (field.kind() == FieldKind.IGNORED) {
            return field;
        }
        LogField own = field;
        for (int i = 2; !columns.add(own.column()); i++) {
            boolean fillsOthers = field.kind() == FieldKind.REQUEST || field.kind() == FieldKind.TARGET;
            String name = field.column() + "_" + i;
            own = fillsOthers ? new LogField(name, FieldKind.TEXT) : field.named(name);
        }
        return own;
    }

    private void flushLiteral() {
        if (literal.length() > 0) {
            String text = literal.toString();
            inQuotes ^= text.chars().filter(character -> character == '"').count() % 2 == 1;
            parts.add(new Literal(text));
            literal.setLength(0);
        }
    }
}
