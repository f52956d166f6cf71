package dev.logsift.detect.evidence;

import dev.logsift.library.Parameter;
import dev.logsift.text.UserError;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * A parameter as a number that can be turned up and down.
 *
 * @param now its value; of a span of time the seconds
 * @param step the least difference that is worth telling
 */
record Dial(Parameter parameter, double now, double step) {

    /** Nothing where the parameter is no number and no span of time. */
    static Optional<Dial> of(Parameter parameter, Object value) {
        return switch (parameter.type()) {
            case INT -> Optional.of(new Dial(parameter, ((Number) value).doubleValue(), 1));
            case DOUBLE -> Optional.of(fine(parameter, ((Number) value).doubleValue()));
            case INTERVAL -> {
                double seconds = ((Duration) value).toMillis() / 1e3;
                yield Optional.of(new Dial(parameter, seconds, seconds < 10 ? 0.001 : 1));
            }
            case STRING, BOOLEAN, TIMESTAMP, STRINGS -> Optional.empty();
        };
    }

    /** Three digits of the value are what is worth telling. */
    private static Dial fine(Parameter parameter, double now) {
        double magnitude = now == 0 ? 0 : Math.floor(Math.log10(Math.abs(now)));
        return new Dial(parameter, now, Math.pow(10, magnitude - 2));
    }

    /** The least number on the dial above another one. */
    double above(double number) {
        return onDial(Math.floor(number / step + 1e-9) + 1);
    }

    /** The greatest number on the dial below another one. */
    double below(double number) {
        return onDial(Math.ceil(number / step - 1e-9) - 1);
    }

    double rounded(double number) {
        return onDial(Math.round(number / step));
    }

    /** The legal number that is nearest to another one. */
    double within(double number) {
        double atLeast = parameter.minimum().map(Dial::number).orElse(Double.NEGATIVE_INFINITY);
        double atMost = parameter.maximum().map(Dial::number).orElse(Double.POSITIVE_INFINITY);
        return Math.max(atLeast, Math.min(atMost, rounded(number)));
    }

    /** The parameter's value that a number stands for; nothing where it is not legal. */
    Optional<Object> value(double number) {
        try {
            return Optional.of(parameter.parse(text(number)));
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    private String text(double number) {
        return switch (parameter.type()) {
            case INT -> String.valueOf(Math.round(number));
            case INTERVAL -> Math.round(number * 1000) + " ms";
            default -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        };
    }

    /** Without the noise of binary fractions. */
    private double onDial(double steps) {
        return new BigDecimal(steps).multiply(BigDecimal.valueOf(step)).doubleValue();
    }

    private static double number(Object value) {
        return value instanceof Duration span ? span.toMillis() / 1e3 : ((Number) value).doubleValue();
    }
}
