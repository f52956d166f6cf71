package dev.logsift.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Spells values: timestamps in ISO 8601, numbers without exponents, nested values as JSON. */
public final class ValueText {
    private final DateTimeFormatter timestamps;
    private final JsonValues json;

    public ValueText(ZoneId zone) {
        this.timestamps = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.json = new JsonValues(this);
    }

    /** The text of a value that is not null. */
    public String of(Object value) {
        if (value instanceof Instant instant) {
            return timestamps.format(instant);
        }
        if (value instanceof LocalDateTime local) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
        }
        if (value instanceof Double number) {
            return plain(number);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof List || value instanceof Map) {
            return nested(value);
        }
        return value.toString();
    }

    private String nested(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.generator(text)) {
            json.write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String plain(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        String text = BigDecimal.valueOf(number).toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}
