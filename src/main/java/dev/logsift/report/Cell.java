package dev.logsift.report;

import dev.logsift.output.ValueText;
import dev.logsift.text.ByteSize;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A value as the page shows it.
 *
 * @param text what is read
 * @param exact the value in full where {@code text} is shortened, else empty
 * @param style the CSS classes of its measure, with {@code null} for a NULL
 */
public record Cell(String text, String exact, String style) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final ValueText OTHERS = new ValueText(ZoneOffset.UTC);

    static Cell of(Measure measure, Object value) {
        if (value == null) {
            return new Cell("NULL", "", measure.style() + " null");
        }
        if (value instanceof Number number) {
            return ofNumber(measure, number);
        }
        if (value instanceof Instant instant) {
            return new Cell(TIME.format(instant), instant.toString(), measure.style());
        }
        return new Cell(OTHERS.of(value), "", measure.style());
    }

    private static Cell ofNumber(Measure measure, Number number) {
        String style = measure.style();
        return switch (measure) {
            case BYTES -> new Cell(ByteSize.of(number.doubleValue()), rounded(number) + " bytes", style);
            case SHARE -> new Cell(percent(number.doubleValue() * 100), number.toString(), style);
            case PERCENT -> new Cell(percent(number.doubleValue()), number.toString(), style);
            case IDENTIFIER -> new Cell(plain(number), "", style);
            case TEXT, TIME, COUNT, NUMBER -> new Cell(rounded(number), exact(number), style);
        };
    }

    /** Two decimals; more for numbers so small that two would show nothing. */
    private static String rounded(Number number) {
        if (isWhole(number)) {
            return String.format(Locale.ENGLISH, "%,d", new BigDecimal(number.toString()).toBigInteger());
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return number.toString();
        }
        return String.format(Locale.ENGLISH, Math.abs(value) < 0.1 ? "%.3g" : "%,.2f", value);
    }

    private static String exact(Number number) {
        return isWhole(number) ? "" : number.toString();
    }

    private static String plain(Number number) {
        return isWhole(number)
                ? new BigDecimal(number.toString()).toBigInteger().toString()
                : number.toString();
    }

    private static boolean isWhole(Number number) {
        return !(number instanceof Double) && !(number instanceof BigDecimal)
                || number.doubleValue() == Math.rint(number.doubleValue()) && Math.abs(number.doubleValue()) < 1e15;
    }

    /** Two decimals; two digits of what is less than that. */
    private static String percent(double value) {
        if (value == 0 || Math.abs(value) >= 0.01 || !Double.isFinite(value)) {
            return String.format(Locale.ENGLISH, "%.2f %%", value);
        }
        BigDecimal small = BigDecimal.valueOf(value).round(new MathContext(2));
        return small.stripTrailingZeros().toPlainString() + " %";
    }
}
