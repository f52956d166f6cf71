package dev.logsift.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** JSON that may stand inside a script element: nothing in it can end the element or begin another. */
final class InertJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        MAPPER.getFactory().setCharacterEscapes(new HtmlEscapes());
    }

    private InertJson() {}

    static TemplateHTMLOutputModel of(Object value) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException | TemplateModelException e) {
            throw new IllegalStateException("plain values always have a JSON form", e);
        }
    }

    /** The characters that mean something to an HTML parser, and the two that end a line of JavaScript. */
    private static final class HtmlEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&'}) {
                codes[c] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return c == 0x2028 || c == 0x2029 ? new SerializedString(String.format("\\u%04x", c)) : null;
        }
    }
}
