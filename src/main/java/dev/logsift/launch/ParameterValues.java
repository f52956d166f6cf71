package dev.logsift.launch;

import dev.logsift.library.TimeText;
import dev.logsift.text.UserError;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives {@code --param} values the type that they look like: {@code LIMIT :n} needs a number, not its text. */
final class ParameterValues {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)\\.\\d+([eE][+-]?\\d{1,3})?");

    private ParameterValues() {}

    static Map<String, Object> parse(Map<String, String> texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        texts.forEach((name, text) -> values.put(checked(name), parse(text)));
        return values;
    }

    private static String checked(String name) {
        if (!name.matches("\\w+")) {
            throw UserError.usage("'" + name + "' cannot name a parameter")
                    .help("--param NAME=VALUE gives :NAME in SQL its value; a name has letters, digits and _");
        }
        return name;
    }

    /** Quotes make anything text: {@code '404'}. */
    private static Object parse(String text) {
        if (WHOLE.matcher(text).matches()) {
            long number = Long.parseLong(text);
            return number == (int) number ? (Object) (int) number : (Object) number;
        }
        if (DECIMAL.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        boolean quoted = text.length() > 1 && text.startsWith("'") && text.endsWith("'");
        return quoted ? text.substring(1, text.length() - 1) : intervalOrText(text);
    }

    /** {@code 1 hour}, {@code 90s} and {@code PT1H} are spans of time. */
    private static Object intervalOrText(String text) {
        try {
            return TimeText.interval(text);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return text;
        }
    }
}
