package dev.logsift.spark.names;

import dev.logsift.text.YamlMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said instead of one of Spark's error messages; {@code errors.yaml} holds them.
 *
 * @param at the parameter of the error whose text is what is wrong, for errors that Spark gives no place
 */
record ErrorWording(String message, Optional<String> help, Optional<String> at) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"", Pattern.DOTALL);

    /** The wording for an error class, else for the class that it is a part of. */
    static Optional<ErrorWording> of(String errorClass) {
        Map<String, ErrorWording> all = Table.WORDINGS;
        int dot = errorClass.indexOf('.');
        return Optional.ofNullable(all.get(errorClass))
                .or(() -> dot < 0 ? Optional.empty() : Optional.ofNullable(all.get(errorClass.substring(0, dot))));
    }

    /** A text with the parameters of an error in it. */
    static String fill(String text, Map<String, String> parameters) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(plain(parameters.getOrDefault(name.group(1), ""))));
    }

    /** Without the quotes that Spark puts around names, expressions and types; a local file as users write it. */
    static String plain(String parameter) {
        Matcher quoted = QUOTED.matcher(parameter.replace("`", ""));
        String bare = quoted.matches() ? quoted.group(1) : parameter.replace("`", "");
        return bare.replaceFirst("^\\[(.*)]$", "$1")
                .replaceFirst("^file:/+", "/")
                .replaceAll("\"([A-Z_<>]+)\"", "$1");
    }

    private static ErrorWording read(YamlMapping entry) {
        entry.allowOnly(List.of("message", "help", "at"));
        return new ErrorWording(entry.requiredText("message"), entry.text("help"), entry.text("at"));
    }

    /** Read when the first error comes. */
    private static final class Table {
        static final Map<String, ErrorWording> WORDINGS = read();

        private static Map<String, ErrorWording> read() {
            try (InputStream in = ErrorWording.class.getResourceAsStream("errors.yaml")) {
                YamlMapping all =
                        YamlMapping.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), "errors.yaml");
                return all.keys().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Function.identity(),
                                name -> ErrorWording.read(all.mapping(name).orElseThrow())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
