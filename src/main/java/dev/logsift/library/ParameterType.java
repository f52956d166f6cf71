package dev.logsift.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types that a query's parameter can have; the value goes to Spark as a Java value, never as text. */
public enum ParameterType {
    INT("a whole number such as 50", "50") {
        @Override
        Object read(String text) {
            long number = Long.parseLong(text);
            // LIMIT takes an INT only; larger numbers are meant for BIGINT columns.
            return number == (int) number ? (Object) (int) number : (Object) number;
        }
    },
    DOUBLE("a number such as 3.5", "3.5") {
        @Override
        Object read(String text) {
            double number = Double.parseDouble(text);
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(text);
            }
            return number;
        }
    },
    STRING("a text", "text") {
        @Override
        Object read(String text) {
            return text;
        }
    },
    BOOLEAN("true or false", "true") {
        @Override
        Object read(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    INTERVAL("a span of time such as '30 s', '10 minutes', '1 hour 30 min' or '7 days'", "1 hour") {
        @Override
        Object read(String text) {
            return TimeText.interval(text);
        }
    },
    TIMESTAMP(
            "a time such as 2015-05-17, '2015-05-17 10:05' or 2015-05-17T10:05:00Z (UTC without a zone)",
            "2015-05-17") {
        @Override
        Object read(String text) {
            return TimeText.timestamp(text);
        }
    },
    STRINGS("texts separated by commas, such as admin,login", "admin,login") {
        @Override
        Object read(String text) {
            return Arrays.stream(text.split(",")).map(String::strip).toArray(String[]::new);
        }
    };

    private final String legal;
    private final String sample;

    ParameterType(String legal, String sample) {
        this.legal = legal;
        this.sample = sample;
    }

    /** The word that headers use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value looks like, for errors. */
    public String legal() {
        return legal;
    }

    /** Any value of this type. */
    Object sample() {
        return read(sample);
    }

    /** The value that a text spells; an IllegalArgumentException or DateTimeException if it spells none. */
    abstract Object read(String text);

    /** The type that a Java value is of. */
    public static ParameterType of(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return INT;
        }
        if (value instanceof Double) {
            return DOUBLE;
        }
        return value instanceof Boolean ? BOOLEAN : STRING;
    }

    static Optional<ParameterType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(ParameterType::word).toList();
    }

    /** A value as a user would type it. */
    static String spell(Object value) {
        if (value instanceof Duration duration) {
            return TimeText.spell(duration);
        }
        if (value instanceof String[] texts) {
            return String.join(",", texts);
        }
        return value instanceof Instant instant ? instant.toString() : String.valueOf(value);
    }
}
