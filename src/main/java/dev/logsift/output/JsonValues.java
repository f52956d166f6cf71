package dev.logsift.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes values as JSON: numbers, booleans and nested values as such, everything else as text. */
final class JsonValues {
    private final JsonFactory factory = new JsonFactory().setCharacterEscapes(new JsonControlEscapes());
    private final ValueText text;

    JsonValues(ValueText text) {
        this.text = text;
    }

    JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator generator = factory.createGenerator(out);
        return generator
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
                .setRootValueSeparator(null);
    }

    void write(JsonGenerator generator, Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (isNumber(value)) {
            generator.writeNumber(text.of(value));
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                write(generator, item);
            }
            generator.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeMap(generator, map);
        } else {
            generator.writeString(text.of(value));
        }
    }

    private void writeMap(JsonGenerator generator, Map<?, ?> map) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(entry.getKey() == null ? "NULL" : text.of(entry.getKey()));
            write(generator, entry.getValue());
        }
        generator.writeEndObject();
    }

    /** JSON has no NaN and no infinity: those are text. */
    private static boolean isNumber(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof Double number && Double.isFinite(number);
    }
}
